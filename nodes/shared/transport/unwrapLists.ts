import type { ResponseField } from '../catalogue/types';

/**
 * Removes the wrappers of lists: `{"trades":{"trade":[…]}}` becomes `{"trades":[…]}`.
 * Where the catalogue knows the members, the lists are those that it names; an empty list may come as `{}`.
 * Elsewhere a member that holds nothing but one list is taken for a wrapper.
 */
export function unwrapLists(value: unknown, fields?: ResponseField[]): unknown {
	if (Array.isArray(value)) return value.map((entry) => unwrapLists(entry, fields));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, member]) => {
			const field = fields?.find((candidate) => candidate.name === name);
			return [name, unwrapLists(unwrapList(member, field), field?.fields)];
		}),
	);
}

function unwrapList(value: unknown, field: ResponseField | undefined): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	if (field && !field.type.endsWith('[]')) return value;
	const members = Object.values(value);
	if (members.length === 0) return field ? [] : value;
	return members.length === 1 && Array.isArray(members[0]) ? members[0] : value;
}
