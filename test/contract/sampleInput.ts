import type { IDataObject } from 'n8n-workflow';
import type { Expectation, Shape } from '../../gateway/expectations/Shape';
import type { DescribedField } from '../../nodes/shared/catalogue/types';
import { sampleValue } from '../../tools/catalogue/sampleValue';
import { expectedSample, isChosen } from '../support/expectedSample';

/** How much of an operation is filled in, and what names a page or its size. */
export interface Filling {
	isFull: boolean;
	positions: Array<string | undefined>;
}

/**
 * What a user gives for a field of a node: of the form and the members that the catalogue knows, and with values
 * that the platform takes.
 */
export function sampleInput(
	field: DescribedField,
	shape: Shape | undefined,
	filling: Filling,
): IDataObject[string] {
	if (/^(json|map|struct)/.test(field.type))
		return JSON.stringify(jsonSample(field, shape, filling, field.name));
	return plainInput(field, shape, filling, field.name) as IDataObject[string];
}

/** A value inside JSON. */
function jsonSample(
	field: DescribedField,
	shape: Shape | undefined,
	filling: Filling,
	path: string,
): unknown {
	if (field.type === 'map') return JSON.parse(String(sampleValue(field))) as unknown;
	const isKnown = shape && !(shape.kind === 'any' || shape.kind === 'json');
	if (!field.fields?.length) {
		if (field.type === 'struct[]' && !isKnown) return [{ a: 1 }];
		if (field.type === 'struct' || field.type === 'json')
			return isKnown ? filled(expectedSample(shape, filling.isFull)) : { a: 1 };
	}
	if (field.type === 'struct') {
		const struct = members(field, shape, filling, path);
		const needsOne = isEmpty(struct) && field.required && !isPositioned(filling, path);
		return needsOne ? firstMember(field, shape, filling, path) : struct;
	}
	if (field.type === 'struct[]') {
		const entry = shape?.kind === 'list' ? shape.entry : undefined;
		const row = members(field, entry, filling, path);
		return [isEmpty(row) ? firstMember(field, entry, filling, path) : row];
	}
	if (!field.type.endsWith('[]')) return plainInput(field, shape, filling, path);
	const entry = { ...field, type: field.type.slice(0, -2) } as DescribedField;
	return [plainInput(entry, shape?.kind === 'list' ? shape.entry : shape, filling, path)];
}

const isEmpty = (value: unknown) =>
	typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** An empty object is what a field of JSON holds before anything is put into it. */
const filled = (value: unknown) => (isEmpty(value) ? { a: 1 } : value);

/** The node fills in where a page begins. */
const isPositioned = ({ positions }: Filling, path: string) =>
	positions.some((position) => position?.startsWith(`${path}.`));

/** A row of a list, and a struct that must be given, is there only with something in it. */
function firstMember(
	{ fields = [], ...field }: DescribedField,
	shape: Shape | undefined,
	filling: Filling,
	path: string,
): Record<string, unknown> {
	const plain = fields.find(({ type }) => !/^(struct|json)/.test(type)) ?? fields[0];
	const one = { ...field, fields: plain ? [{ ...plain, required: true as const }] : [] };
	return members(one, shape, filling, path);
}

/** The members that the catalogue knows, and those that it knows to be required. */
function members(
	{ fields = [] }: DescribedField,
	shape: Shape | undefined,
	filling: Filling,
	path: string,
): Record<string, unknown> {
	const expected = shape?.kind === 'object' ? shape.members : [];
	const wanted = fields.filter(({ required, type }) =>
		type === 'file' ? false : filling.isFull || required,
	);
	const entries = wanted.map((field) => [
		field.name,
		jsonSample(field, shapeOf(field.name, expected), filling, `${path}.${field.name}`),
	]);
	return Object.fromEntries(entries) as Record<string, unknown>;
}

/** What is expected under a name: of several bodies the one that belongs to the sample's kind of message. */
export function shapeOf(name: string, expected: readonly Expectation[]): Shape | undefined {
	return expected.find((member) => member.name === name && isChosen(member, expected))?.shape;
}

/** A value of the field's kind; where the platform wants something narrower, a value of that. */
function plainInput(
	field: DescribedField,
	shape: Shape | undefined,
	{ positions }: Filling,
	path: string,
): unknown {
	const usual = sampleValue(field, positions, path);
	if (field.options && !(shape && 'values' in shape)) return usual;
	if (positions.includes(path)) return String(Math.max(1, field.minValue ?? 1));
	if (field.type === 'file' || !shape) return usual;
	if (shape.kind === 'object' || (shape.kind === 'list' && shape.entry.kind === 'object'))
		return JSON.stringify(expectedSample(shape, true));
	if (shape.kind === 'list') {
		const entry = String(expectedSample(shape.entry, true));
		const entries = field.maxListSize === 1 ? [entry] : [entry, entry];
		return field.type === 'string' ? entries : entries.join(',');
	}
	const isUsual = !('values' in shape) && !narrowed[field.type]?.includes(shape.kind);
	const value = isUsual ? usual : expectedSample(shape, true);
	return field.maxListSize === 1 ? String(value).split(',')[0] : value;
}

/** Kinds of which not every value of a field is. */
const narrowed: Partial<Record<DescribedField['type'], Array<Shape['kind']>>> = {
	string: ['number', 'boolean', 'date', 'base64', 'json'],
	'string[]': ['number', 'boolean', 'date'],
	numeric: ['boolean'],
};
