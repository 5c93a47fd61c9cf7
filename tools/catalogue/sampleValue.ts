import type { IDataObject } from 'n8n-workflow';
import type { Field, ParameterType, ValueTexts } from '../../nodes/shared/catalogue/types';

const samples: Record<ParameterType, unknown> = {
	string: 'text 测试',
	number: 1,
	numeric: '1234567890123456789',
	boolean: true,
	date: '2026-01-31T16:00:00Z',
	'string[]': 'a,b',
	'numeric[]': '1234567890123456789,2',
	'boolean[]': 'true,false',
	'date[]': '2026-01-31 00:00:00',
	file: 'data',
	json: '{"a":1}',
	struct: undefined,
	'struct[]': undefined,
	map: undefined,
};

/**
 * A value that the field of a parameter takes, within the limits that the platform states.
 * @param extra members that structs have beside those that are required: one that no catalogue knows, unless told
 * @param positions paths of what names a page or its size; a path begins with the name of the parameter
 */
export function sampleValue(
	field: Field & { options?: ValueTexts[] },
	positions: Array<string | undefined> = [],
	path = field.name,
	extra: IDataObject = { a: 1 },
): IDataObject[string] {
	if (positions.includes(path)) return firstOf(field);
	const isStruct = field.type.startsWith('struct');
	if (!isStruct) return field.options?.[0]?.value ?? plainSample(field);
	const struct = structSample(field, positions, path, extra);
	return JSON.stringify(field.type === 'struct' ? struct : [struct]);
}

function plainSample(field: Field): IDataObject[string] {
	switch (field.type) {
		case 'map':
			return mapSample(field);
		case 'number':
		case 'numeric':
			return numberSample(field);
		case 'string':
			return textSample(field);
		default:
			return listSample(field);
	}
}

const mapSample = ({ values = 'any' }: Field) =>
	JSON.stringify({ a: samples[values === 'any' ? 'string' : values] });

/** A list is no longer than the platform takes; what is no list has one entry. */
function listSample({ type, maxListSize }: Field): IDataObject[string] {
	const sample = samples[type] as IDataObject[string];
	return type.endsWith('[]') ? String(sample).split(',').slice(0, maxListSize).join(',') : sample;
}

/** The first page, or the smallest size of one. */
const firstOf = ({ minValue = 1 }: Field) => String(Math.max(1, minValue));

function numberSample({ type, minValue, maxValue }: Field): number | string {
	const within = minValue ?? Math.min(1, maxValue ?? 1);
	if (type === 'number') return within;
	return maxValue === undefined ? String(samples.numeric) : String(within);
}

/** The first five characters of the sample are ASCII, a byte each. */
function textSample({ maxLength, maxBytes }: Field): string {
	return String(samples.string).slice(0, maxLength ?? (maxBytes && Math.min(maxBytes, 5)));
}

/** A struct with all that must be there, and `extra`. */
function structSample(
	{ fields = [] }: Field,
	positions: Array<string | undefined>,
	path: string,
	extra: IDataObject,
): IDataObject {
	const required = fields.filter((field) => field.required);
	const members = required.map((field) => {
		const value = sampleValue(field, positions, `${path}.${field.name}`, extra);
		const isStruct = /^(struct|map)/.test(field.type);
		return [field.name, isStruct ? (JSON.parse(String(value)) as unknown) : value] as const;
	});
	return { ...extra, ...(Object.fromEntries(members) as IDataObject) };
}
