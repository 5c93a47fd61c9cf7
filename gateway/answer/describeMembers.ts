import type { ResponseField } from '../../nodes/shared/catalogue/types';
import { isMembers, type Members, type Value } from '../value';

/** The members that an answer has, for answers that the platform does not describe. */
export function describeMembers(record: Members): ResponseField[] {
	return Object.entries(record).map(([name, value]) => describeMember(name, value));
}

function describeMember(name: string, value: Value): ResponseField {
	const entry = Array.isArray(value) ? value[0] : value;
	const kind = isMembers(entry) ? 'Record' : 'String';
	const fields = isMembers(entry) && { fields: describeMembers(entry) };
	return { name, type: Array.isArray(value) ? `${kind}[]` : kind, ...fields };
}
