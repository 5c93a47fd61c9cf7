import { findMember } from '../../nodes/shared/catalogue/itemMembers';
import type { OperationFacts, ResponseField } from '../../nodes/shared/catalogue/types';
import { sampleRecord } from '../responses/sampleResponse';
import { hashText, longId } from '../values/hash';
import { isMembers, type Members, type Value } from '../values/Value';
import { formatIn } from '../values/zones';
import type { ChangeFacts } from './ChangeFacts';
import type { Indexed } from './ChangingRecords';

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
	const idField = findIn(list, facts.id);
	const id = idOf(method, entry.index);
	put(record, facts.id, idField?.type === 'Number' ? id : id.toString());
	const { created, modified } = facts.members;
	if (created) put(record, created, formatIn(entry.created, facts.zone));
	if (modified) put(record, modified, formatIn(entry.time, facts.zone));
	if (facts.state) put(record, facts.state.member, stateValue(list, facts.state, entry));
	return record;
}

/** The state of a record after one of its changes. */
export function stateOf({ values }: { values: string[] }, { number }: { number: number }): string {
	return values[Math.min(number, values.length - 1)] ?? '';
}

function stateValue(
	list: ResponseField | undefined,
	state: NonNullable<ChangeFacts['state']>,
	entry: Indexed,
): Value {
	const text = stateOf(state, entry);
	return findIn(list, state.member)?.type === 'Number' ? Number(text) : text;
}

function findIn(list: ResponseField | undefined, path: string): ResponseField | undefined {
	return findMember(list?.fields ?? [], path);
}

/** Sets a member by its path. */
export function put(record: Members, path: string, value: Value): void {
	const steps = path.split('.');
	const last = steps.pop() ?? '';
	const place = steps.reduce<Members>((inner, step) => {
		const next = inner[step];
		return isMembers(next) ? next : (inner[step] = {});
	}, record);
	place[last] = value;
}

/** Takes away a member by its path. */
export function remove(record: Members, path: string): void {
	const [step = '', ...rest] = path.split('.');
	const inner = record[step];
	if (rest.length === 0) delete record[step];
	else if (isMembers(inner)) remove(inner, rest.join('.'));
}
