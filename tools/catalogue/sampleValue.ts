import type { IDataObject } from 'n8n-workflow';
import type { Field, ParameterType } from '../../nodes/shared/catalogue/types';

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
};

/**
 * A value that the field of a parameter takes, within the limits that the platform states.
 * @param positions paths of what names a page or its size; a path begins with the name of the parameter
 */
export function sampleValue(
	field: Field,
	positions: Array<string | undefined> = [],
	path = field.name,
): IDataObject[string] {
	if (positions.includes(path)) return '1';
	const { type } = field;
	if (type === 'struct') return JSON.stringify(structSample(field, positions, path));
	if (type === 'struct[]') return JSON.stringify([structSample(field, positions, path)]);
	if (type === 'number') return smallest(field);
	if (type === 'numeric' && field.maxValue !== undefined) return String(smallest(field));
	return type === 'string' ? shortened(field) : (samples[type] as IDataObject[string]);
}

/** The first five characters of the sample are ASCII. */
const shortened = ({ maxLength, maxBytes }: Field) =>
	String(samples.string).slice(0, maxLength ?? (maxBytes && Math.min(maxBytes, 5)));

const smallest = ({ minValue, maxValue = 1 }: Field) => minValue ?? Math.min(1, maxValue);

/** A struct with a member that no catalogue knows, and all that must be there. */
function structSample(
	{ fields = [] }: Field,
	positions: Array<string | undefined>,
	path: string,
): IDataObject {
	const required = fields.filter((field) => field.required);
	const members = required.map((field) => {
		const value = sampleValue(field, positions, `${path}.${field.name}`);
		const isStruct = field.type.startsWith('struct');
		return [field.name, isStruct ? (JSON.parse(String(value)) as unknown) : value] as const;
	});
	return { a: 1, ...Object.fromEntries(members) };
}
