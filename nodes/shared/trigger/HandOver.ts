import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { executionKey } from './recordKeys';
import { partOf, type Pending, type Watermark } from './Watermark';

/** A state of a record that has not been handed over. */
export interface FreshRecord {
	record: IDataObject;
	/** What names the state, and the short form of it. */
	name: string;
	short: string;
}

/** Starts an execution; the promise ends with it, or with false as soon as n8n has refused it as one that it knows. */
export type Emit = (items: INodeExecutionData[], key: string) => Promise<boolean>;

/** How records become executions. */
export interface HandOverRules {
	emit: Emit;
	/** What the keys of executions begin with. */
	place: string;
	/** Records of an execution. */
	size: number;
	/** A record as it is to be handed over. */
	complete: (record: IDataObject) => Promise<IDataObject>;
	/** Keeps the mark as it is now; n8n writes it down when an execution starts. */
	save: () => void;
	/** Whether to start no more. */
	isOver: () => boolean;
	/** Longest wait for the end of an execution, in milliseconds. */
	longest?: number;
}

/** Executions under way at once, where each has one record; groups go one by one. */
const singlesInFlight = 5;

/** As long as an execution is waited for: n8n has it, and its end may never be told. */
const longestExecution = 600_000;

/**
 * Hands records over in their order, and waits for their executions to end.
 * @param to end of the span that they were read from
 * @throws what n8n says where it could not store an execution; the next look hands the rest over again
 */
export async function handOver(
	records: FreshRecord[],
	mark: Watermark,
	to: number,
	rules: HandOverRules,
): Promise<void> {
	const groups = groupsOf(records, mark, rules);
	const width = rules.size === 1 ? singlesInFlight : 1;
	for (let first = 0; first < groups.length && !rules.isOver(); first += width) {
		const now = groups.slice(first, first + width);
		for (const group of now) await complete(group, rules);
		for (const { pending } of now) if (!mark.pending.includes(pending)) mark.pending.push(pending);
		rules.save();
		const ends = await Promise.allSettled(now.map((group) => execute(group, mark, to, rules)));
		for (const end of ends) if (end.status === 'rejected') throw end.reason;
	}
}

interface Group {
	pending: Pending;
	records: FreshRecord[];
}

async function complete({ records }: Group, rules: HandOverRules): Promise<void> {
	for (const entry of records) entry.record = await rules.complete(entry.record);
}

/** What was under way when n8n ended goes together again, so that n8n knows it by its key. */
function groupsOf(records: FreshRecord[], mark: Watermark, rules: HandOverRules): Group[] {
	const left = new Map(records.map((record) => [record.short, record]));
	const groups: Group[] = [];
	for (const pending of mark.pending) {
		const known = pending.names.flatMap((short) => left.get(short) ?? []);
		for (const { short } of known) left.delete(short);
		if (known.length > 0) groups.push({ pending: parted(pending, known), records: known });
	}
	const rest = [...left.values()];
	for (let at = 0; at < rest.length; at += rules.size) {
		const group = rest.slice(at, at + rules.size);
		const key = executionKey(
			rules.place,
			group.map(({ name }) => name),
		);
		groups.push({ pending: { key, names: group.map(({ short }) => short) }, records: group });
	}
	return groups;
}

/** A group of which some records lie in another span now; what is written down says so before the part is started. */
function parted(pending: Pending, known: FreshRecord[]): Pending {
	const names = known.map(({ short }) => short);
	const rest = pending.names.filter((name) => !names.includes(name));
	if (rest.length > 0) Object.assign(pending, { names, rest });
	return pending;
}

async function execute(
	{ pending, records }: Group,
	mark: Watermark,
	to: number,
	{ emit, longest = longestExecution }: HandOverRules,
): Promise<void> {
	const items = records.map(({ record }) => ({ json: record }));
	const isTaken = await withinLimit(emit(items, pending.key), longest);
	mark.pending.splice(mark.pending.indexOf(pending), 1);
	const { names, rest = [] } = pending;
	// An execution that n8n knows has the whole group
	mark.add(isTaken ? names : [...names, ...rest], to);
	if (isTaken && rest.length > 0) mark.pending.push(partOf(pending.key, rest));
}

async function withinLimit(end: Promise<boolean>, longest: number): Promise<boolean> {
	let timer: NodeJS.Timeout | undefined;
	const limit = new Promise<true>((resolve) => {
		timer = setTimeout(() => resolve(true), longest);
		timer.unref();
	});
	try {
		return await Promise.race([end, limit]);
	} finally {
		clearTimeout(timer);
	}
}
