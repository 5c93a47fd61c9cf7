import type { ResponseField } from '../../nodes/shared/catalogue/types';
import { isMembers, type Members, type Value } from '../value';
import { underlineCase } from './names';

/**
 * Lays out an answer by the members that the catalogue names; others are left out.
 * A wrapped list is an object with one key, named by the type of its entries; an empty one is left out.
 */
export function present(record: Members, members: ResponseField[], wrap: boolean): Members {
	const shown: Members = {};
	for (const member of members) {
		const value = record[member.name];
		const laidOut = value === undefined ? undefined : presentMember(value, member, wrap);
		if (laidOut !== undefined) shown[member.name] = laidOut;
	}
	return shown;
}

function presentMember(value: Value, member: ResponseField, wrap: boolean): Value | undefined {
	if (!Array.isArray(value)) return presentEntry(value, member, wrap);
	const entries = value.map((entry) => presentEntry(entry, member, wrap));
	if (!wrap) return entries;
	return entries.length === 0 ? undefined : { [entryName(member)]: entries };
}

function presentEntry(value: Value, { fields }: ResponseField, wrap: boolean): Value {
	return isMembers(value) && fields ? present(value, fields, wrap) : value;
}

/** Aliyun writes its members in Pascal case and names the entries of a list likewise. */
function entryName({ name, type }: ResponseField): string {
	const entryType = type.replace(/\[\]$/, '');
	return /^[A-Z]/.test(name) ? entryType : underlineCase(entryType);
}
