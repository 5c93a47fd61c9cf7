import methods from './methods.json';

/** Which of a record's times a window is about. */
export type TimeKind =
	| 'created'
	| 'modified'
	/** When the platform had stored the change, and lists can hold it. */
	| 'stored';

/** How a list of changes is read in pages; names are paths of parameters. */
export interface PageFacts {
	number: string;
	/** Absent: pages have the usual size. */
	size?: string;
	/** Number of the first page; 1 by default. */
	first?: number;
	/** Number of the last page that the platform gives. */
	last?: number;
	smallest?: number;
	largest: number;
	usual: number;
	/** How many records deep a page may end. */
	deepest?: number;
	/** What the answer gives, and all pages but the first must bring back. */
	position?: { parameter: string; path: string };
}

/** What a record goes through: its first change has the first value, and so on; it keeps the last. */
export interface StateFacts {
	member: string;
	/** The parameter that asks for records of one state. */
	filter?: string;
	values: string[];
	/** Members with the moment of each value, which the record does not have before. */
	times?: string[];
}

/** What the platform's documents say of a method that lists what has changed. */
export interface ChangeFacts {
	/** Paths of the parameters with the first and the last moment; the last may be missing. */
	window: string[];
	/** Of the times that come and go; absent: GMT+8. */
	zone?: string;
	time: TimeKind;
	/** A parameter whose value chooses another time. */
	timeBy?: { parameter: string; values: Record<string, TimeKind> };
	/** Longest window. */
	longestHours?: number;
	/** How long ago a window may begin. */
	historyDays?: number;
	/** What a list is sorted by, newest first; absent: what the window is about. */
	order?: TimeKind;
	/** A parameter with a column and a direction; without it the newest record comes first. */
	orderBy?: string;
	page: PageFacts;
	/** Path in the answer to the list. */
	list: string;
	total?: string;
	/** `ask`: a parameter that asks for it instead of the total. */
	hasNext?: { ask?: string; path: string };
	/** Path in a record to what names it. */
	id: string;
	/** Paths in a record to its times. */
	members: { created?: string; modified?: string };
	state?: StateFacts;
	/** Methods that give one of the records, with the parameter that names it. */
	details?: Record<string, string>;
}

/** By method. */
export const changeFacts: ReadonlyMap<string, ChangeFacts> = new Map(
	Object.entries(methods as Record<string, ChangeFacts>),
);
