import { findMember } from '../../nodes/shared/catalogue/itemMembers';
import type { OperationFacts, ResponseField } from '../../nodes/shared/catalogue/types';
import { sampleRecord } from '../responses/sampleResponse';
import { hashText, longId } from '../values/hash';
import { isMembers, type Members, put, remove } from '../values/Value';
import { formatIn } from '../values/zones';
import type { ChangeFacts, StateFacts } from './ChangeFacts';
import type { Indexed, Version } from './ChangingRecords';

/** What names a record of a method, the same at each of its changes. */
export function idOf(method: string, index: number): bigint {
	return longId(hashText(`${method}#${index}`)) + 2n * BigInt(index);
}

/** A record as the platform describes it: a believable one of its kind, with its id, times and state. */
export function describeChange(
	operation: OperationFacts,
	facts: ChangeFacts,
	entry: Indexed,
): Members {
	const { method, response = [] } = operation;
	const list = findMember(response, facts.list);
	const sample = list && sampleRecord(list, hashText(`${method}#${entry.index}`));
	const record = isMembers(sample) ? { ...sample } : {};
	const id = idOf(method, entry.index);
	put(record, facts.id, isNumber(list, facts.id) ? id : id.toString());
	const { created, modified } = facts.members;
	const write = (path: string, time: number) =>
		put(record, path, isNumber(list, path) ? time : formatIn(time, facts.zone));
	if (facts.state) writeState(record, facts.state, { list, entry, write });
	if (created) write(created, entry.created);
	if (modified) write(modified, entry.time);
	return record;
}

interface StateParts {
	list: ResponseField | undefined;
	entry: Indexed;
	write: (path: string, time: number) => void;
}

/** The state, and the moments of it and of those before. */
function writeState(record: Members, state: StateFacts, { list, entry, write }: StateParts): void {
	const text = stateOf(state, entry);
	put(record, state.member, isNumber(list, state.member) ? Number(text) : text);
	(state.times ?? []).forEach((path, number) => {
		const time = entry.times[number];
		if (time === undefined) remove(record, path);
		else write(path, time);
	});
}

/** The state of a record after one of its changes. */
export function stateOf({ values }: StateFacts, { number }: Version): string {
	return values[Math.min(number, values.length - 1)] ?? '';
}

function isNumber(list: ResponseField | undefined, path: string): boolean {
	return findMember(list?.fields ?? [], path)?.type === 'Number';
}
