import type { Field } from '../catalogue/types';
import { InvalidValueError } from './InvalidValueError';
import { listEntries } from './listEntries';
import { tryParse } from './parseLossless';
import { booleanText, dateText, isDateTime, numericText } from './scalarText';
import type { SerialiseContext } from './serialise';

/**
 * JSON text of a struct. Text passes untouched if it is JSON of the right shape; for an object, the types
 * of its members hold: ids are written as digits, however long, and dates in GMT+8.
 */
export function jsonText(value: unknown, field: Field, context: SerialiseContext): string {
	if (typeof value !== 'string') return memberText(value, field, context) ?? 'null';
	checkShape(value, field);
	return value;
}

function checkShape(text: string, { type }: Field): void {
	if (type === 'string') return;
	const parsed = parse(text);
	if (type === 'json') return;
	const isList = Array.isArray(parsed);
	if (typeof parsed !== 'object' || parsed === null || isList !== (type === 'struct[]'))
		throw new InvalidValueError(type === 'struct[]' ? 'a JSON array of objects' : 'a JSON object');
}

function parse(text: string): unknown {
	const parsed = tryParse(text);
	if (parsed === undefined) throw new InvalidValueError('valid JSON');
	return parsed;
}

/** JSON text of one member; undefined when it is left out, as empty members are. */
export function memberText(
	value: unknown,
	field: Field,
	context: SerialiseContext,
): string | undefined {
	if (value === undefined || value === null) return undefined;
	if (Array.isArray(value)) return arrayText(value, field, context);
	if (isScalarList(field)) return arrayText(listEntries(value), field, context);
	if (value instanceof Date || isDateTime(value))
		return JSON.stringify(dateText(value, context.timezone));
	if (typeof value === 'object') return objectText(value, field, context);
	return scalarMember(value, field, context);
}

const isScalarList = ({ type }: Field) => type.endsWith('[]') && type !== 'struct[]';

function arrayText(value: unknown[], field: Field, context: SerialiseContext): string {
	const element = { ...field, type: field.type.replace(/\[\]$/, '') as Field['type'] };
	return `[${value.map((entry) => memberText(entry, element, context) ?? 'null').join(',')}]`;
}

function objectText(value: object, field: Field, context: SerialiseContext): string {
	const members = Object.entries(value).flatMap(([name, member]) => {
		const known = field.fields?.find((candidate) => candidate.name === name);
		const text = memberText(member, known ?? { name, type: 'json' }, context);
		return text === undefined ? [] : [`${JSON.stringify(name)}:${text}`];
	});
	return `{${members.join(',')}}`;
}

function scalarMember(
	value: unknown,
	{ type }: Field,
	context: SerialiseContext,
): string | undefined {
	if (typeof value === 'bigint') return value.toString();
	if (typeof value !== 'string') return JSON.stringify(value);
	if (type === 'string' || type === 'json') return JSON.stringify(value);
	return value.trim() === '' ? undefined : typedText(value, type, context);
}

/** Text given for a member that is no text on the wire. */
function typedText(value: string, type: Field['type'], context: SerialiseContext): string {
	switch (type) {
		case 'number':
		case 'numeric':
			return numberLiteral(value);
		case 'boolean':
			return booleanText(value);
		case 'date':
			return JSON.stringify(dateText(value, context.timezone));
		case 'struct':
		case 'struct[]':
			parse(value);
			return value;
		default:
			return JSON.stringify(value);
	}
}

/** Digits become a JSON number; `007` and `+1` are none and stay text. */
function numberLiteral(value: string): string {
	const text = numericText(value);
	return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) ? text : JSON.stringify(text);
}
