import type { ResponseField } from '../catalogue/types';
import { isObject } from '../json/objects';
import { convertValue } from './convertValue';

/**
 * An object with the values of known members converted, however deep; what holds nothing to convert
 * is given back itself, and nothing is changed in place.
 */
export function convertMembers(
	data: Record<string, unknown>,
	fields: ResponseField[],
): Record<string, unknown> {
	const known = byName(fields);
	let changed: Record<string, unknown> | undefined;
	for (const [name, value] of Object.entries(data)) {
		const field = known.get(name);
		const converted = field ? convertList(value, field) : value;
		if (converted === value) continue;
		changed ??= { ...data };
		changed[name] = converted;
	}
	return changed ?? data;
}

/** A list of lists is none that an answer has. */
function convertList(value: unknown, field: ResponseField): unknown {
	if (!Array.isArray(value)) return convertOne(value, field);
	const entries = value.map((entry: unknown) => convertOne(entry, field));
	return entries.some((entry, index) => entry !== value[index]) ? entries : value;
}

function convertOne(value: unknown, { kind, fields }: ResponseField): unknown {
	if (isObject(value)) return fields ? convertMembers(value, fields) : value;
	return kind ? convertValue(value, kind) : value;
}

type Members = ReadonlyMap<string, ResponseField>;

const remembered = new WeakMap<ResponseField[], Members>();

/** Members by name; made once for each struct, as an answer has many of a kind. */
function byName(fields: ResponseField[]): Members {
	const members = remembered.get(fields) ?? new Map(fields.map((field) => [field.name, field]));
	remembered.set(fields, members);
	return members;
}
