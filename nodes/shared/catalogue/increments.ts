import type { Paging } from './types';

/** How an operation is asked for a span of time; spans are ISO 8601 durations, such as `PT30M`. */
export interface Window {
	/** Paths of the parameters with the beginning and the end; both ends are inclusive, to the second. */
	from: string;
	to: string;
	/** IANA name of the zone of the operation's times; absent: the platform's clock, GMT+8. */
	zone?: string;
	/** Span up to which the platform says that calls are fast. */
	advised?: string;
	/** Longest span that the platform takes. */
	longest?: string;
	/** Span that is tried where the platform refuses a longer one for a time, as on days of sales. */
	refused?: string;
	/** How far back the platform gives records. */
	history?: string;
}

/** How to get a record in full. */
export interface Detail {
	method: string;
	/** Path of the parameter with the ID of the record, and the member of the record that holds it. */
	parameter: string;
	member: string;
}

/** One event of a trigger: something that is new or changed since the last time the platform was asked. */
export interface Increment {
	/** Stable value, stored in workflows. */
	value: string;
	/** Title Case. */
	name: string;
	description?: string;
	/** The operation that lists records by time. */
	method: string;
	window: Window;
	/** How long after its time a record shows at the latest; what is read overlaps by as much. */
	lag: string;
	/** Parameters that are the same in each call, by path. */
	fixed?: Record<string, unknown>;
	/** How the operation gives pages, where its own facts do not say it. */
	paging?: Paging;
	/** Parameters of a later page, and where the answer before has their values. */
	echo?: Record<string, string>;
	/** Records that a call asks for. */
	pageSize: number;
	/** Members of a record that name it; those that are there count. */
	id: string[];
	/** Members that tell one state of it from another; none: it comes once; `record`: all that it holds. */
	version: string[] | 'record';
	/** Member with its time, by which records are put in order. */
	time?: string;
	/** Member with the moment of the event itself: only records with a new one count. */
	moment?: string;
	detail?: Detail;
	/** Paths of the parameters that users can set; those that the operation requires can be set anyway. */
	filters: string[];
}

/** The trigger node of a domain. */
export interface Trigger {
	domain: string;
	description: string;
	events: Increment[];
}

// eslint-disable-next-line @typescript-eslint/no-require-imports -- JSON that is copied, not compiled
const triggers = require('../../../catalogue/increments.json') as Trigger[];

/** The trigger of a domain; undefined where it has none. */
export function findTrigger(domain: string): Trigger | undefined {
	return triggers.find((trigger) => trigger.domain === domain);
}
