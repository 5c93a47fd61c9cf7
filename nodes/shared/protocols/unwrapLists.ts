import type { ResponseField } from '../catalogue/types';
import { isObject } from '../json/objects';

/**
 * Removes the wrappers of lists: `{"trades":{"trade":[…]}}` becomes `{"trades":[…]}`.
 * Where the catalogue knows the members, the lists are those that it names; an empty list may come as `{}`.
 * Elsewhere a member that holds nothing but one list is taken for a wrapper.
 * What has no wrapper in it is given back itself, not copied.
 */
export function unwrapLists(value: unknown, fields?: ResponseField[]): unknown {
	if (Array.isArray(value)) return unwrapEntries(value, fields);
	if (!isObject(value)) return value;
	let changed: Record<string, unknown> | undefined;
	for (const [name, member] of Object.entries(value)) {
		const field = fields?.find((candidate) => candidate.name === name);
		const unwrapped = unwrapLists(unwrapList(member, field), field?.fields);
		if (unwrapped === member) continue;
		changed ??= { ...value };
		changed[name] = unwrapped;
	}
	return changed ?? value;
}

function unwrapEntries(list: unknown[], fields?: ResponseField[]): unknown[] {
	const entries = list.map((entry) => unwrapLists(entry, fields));
	return entries.some((entry, index) => entry !== list[index]) ? entries : list;
}

function unwrapList(value: unknown, field: ResponseField | undefined): unknown {
	if (!isObject(value) || (field && !field.type.endsWith('[]'))) return value;
	const members: unknown[] = Object.values(value);
	if (members.length === 0) return field ? [] : value;
	return members.length === 1 && Array.isArray(members[0]) ? members[0] : value;
}
