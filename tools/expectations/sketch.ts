import type { Members, Sketch } from '../../gateway/expectations/Sketch';
import type { MetadataField } from '../import/sources';
import type { WitnessField, WitnessShape } from './witness';

const kinds: Record<string, string> = {
	...{ String: 'text', Number: 'number', Price: 'number', BigDecimal: 'number', byte: 'number' },
	...{ Boolean: 'boolean', Date: 'date', Json: 'json', File: 'file' },
};

/** The kind of a plain value by the platform's name for its type. */
export const kindOf = (type: string) => kinds[type.replace(/\[\]$/, '')] ?? 'any';

/** The key of a member. */
export const keyOf = (name: string, required: boolean | undefined) =>
	required ? `${name}!` : name;

/** Parameters, or members of a struct, as the platform's metadata describes them. */
export function sketchMetadata(fields: readonly MetadataField[], nested = false): Members {
	return Object.fromEntries(
		fields.map((field) => [keyOf(field.name, field.required), metadataSketch(field, nested)]),
	);
}

function metadataSketch({ type, fields = [] }: MetadataField, nested: boolean): Sketch {
	const isList = type.endsWith('[]');
	if (fields.length > 0) {
		const members = sketchMetadata(fields, true);
		return isList ? [members] : members;
	}
	if (type === 'Map') return {};
	if (type === 'byte[]') return nested ? 'base64' : 'file';
	const kind = kindOf(type);
	if (!isList || kind === 'any') return kind;
	return nested ? [kind] : `${kind},`;
}

/** A parameter as an official SDK or a page describes it. */
export function sketchParameter({ type, list, values = [] }: WitnessField): Sketch {
	if (type === 'Object') return list === 'json' ? ['any'] : 'json';
	const kind = kindOf(type);
	if (list === 'json') return [kind];
	const closed = type !== 'Boolean' && values.length > 0;
	const choice = closed ? `{${values.map(({ value }) => value).join('|')}}` : '';
	return `${kind}${list === 'comma' ? ',' : ''}${choice}`;
}

/** What a JSON parameter must be; undefined where its description does not say. */
export function sketchShape(shape: WitnessShape): Sketch | undefined {
	const { fields, list, of, source } = shape;
	if (shape.wire) return 'text';
	if (shape.listUnsure || shape.names) return undefined;
	if (of) return [kindOf(of)];
	// What a text or its example does not name may be there all the same, and in another form.
	const inner = source.startsWith('TEXT') || shape.map ? {} : sketchFields(fields, shape);
	return list ? [inner] : inner;
}

/** Members of a JSON parameter; a message holds the one that its kind names. */
export function sketchFields(
	fields: readonly WitnessField[],
	shape: Pick<WitnessShape, 'byComponent'>,
): Members {
	const messages = new Set(
		fields.find(({ name }) => name === 'msgtype')?.values?.map(({ value }) => value),
	);
	const entries = fields.map((field) => {
		const key = messages.has(field.name)
			? `${field.name}!msgtype=${field.name}`
			: keyOf(field.name, field.required);
		return [key, sketchField(field, shape)] as const;
	});
	return Object.fromEntries(entries);
}

function sketchField(field: WitnessField, shape: Pick<WitnessShape, 'byComponent'>): Sketch {
	const inner = sketchOne(field, shape);
	return field.list ? [inner] : inner;
}

function sketchOne(
	{ type, fields = [], values = [] }: WitnessField,
	shape: Pick<WitnessShape, 'byComponent'>,
): Sketch {
	if (type === 'Object' || type === 'Map') return sketchFields(fields, shape);
	// The SDKs write days, times and moments for the same type.
	if (type === 'Date') return 'text';
	if (type === 'String' && shape.byComponent) return 'string';
	const choice = values.map(({ value }) => value).join('|');
	return choice && type !== 'Boolean' ? `${kindOf(type)}{${choice}}` : kindOf(type);
}
