import type { ResponseField } from '../../nodes/shared/catalogue/types';
import { isMembers, type Members, type Value } from '../values/Value';

/** Names the key of a list's entries. */
export type NameEntry = (list: ResponseField) => string;

/**
 * Lays out a response by the members that the catalogue names; others are left out.
 * With names for entries, a list becomes an object with one key; an empty one is left out.
 */
export function present(record: Members, members: ResponseField[], nameEntry?: NameEntry): Members {
	const shown: Members = {};
	for (const member of members) {
		const value = record[member.name];
		const laidOut = value === undefined ? undefined : presentMember(value, member, nameEntry);
		if (laidOut !== undefined) shown[member.name] = laidOut;
	}
	return shown;
}

function presentMember(
	value: Value,
	member: ResponseField,
	nameEntry: NameEntry | undefined,
): Value | undefined {
	if (!Array.isArray(value)) return presentEntry(value, member, nameEntry);
	const entries = value.map((entry) => presentEntry(entry, member, nameEntry));
	if (!nameEntry) return entries;
	return entries.length === 0 ? undefined : { [nameEntry(member)]: entries };
}

function presentEntry(
	value: Value,
	{ fields }: ResponseField,
	nameEntry: NameEntry | undefined,
): Value {
	return isMembers(value) && fields ? present(value, fields, nameEntry) : value;
}

/** The members that a response has, where the platform does not describe it. */
export function describeMembers(record: Members): ResponseField[] {
	return Object.entries(record).map(([name, value]) => describeMember(name, value));
}

function describeMember(name: string, value: Value): ResponseField {
	const entry = Array.isArray(value) ? value[0] : value;
	const kind = isMembers(entry) ? 'Record' : 'String';
	const fields = isMembers(entry) && { fields: describeMembers(entry) };
	return { name, type: Array.isArray(value) ? `${kind}[]` : kind, ...fields };
}
