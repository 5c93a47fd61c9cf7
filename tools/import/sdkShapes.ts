import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Field } from '../../nodes/shared/catalogue/types';
import { given } from '../catalogue/given';
import { typeOfField } from './parameterType';

/** A member of JSON as official SDKs, documents and texts describe it. */
interface ShapeField {
	name: string;
	type: string;
	list?: boolean;
	required?: boolean;
	values?: Array<{ value: string }>;
	fields?: ShapeField[];
}

/** What a parameter that is JSON holds. */
interface Shape {
	method: string;
	parameter: string;
	list: boolean;
	fields?: ShapeField[];
	/** Names are free. */
	map?: boolean;
	listUnsure?: boolean;
	/** Another parameter with its value, `msgtype=link`. */
	needs?: string;
	/** How it travels, where it is no JSON. */
	wire?: string;
}

/** Type and members of parameters that the metadata knows no members of, by method and wire name. */
export type SdkShapes = Map<string, Map<string, ShapeFacts>>;

export type ShapeFacts = Pick<Field, 'type' | 'fields' | 'when'>;

/** Reads `sdk/request-shapes.json` of the folder of facts; nothing where it is not there. */
export function readSdkShapes(facts: string): SdkShapes {
	const file = join(facts, 'sdk', 'request-shapes.json');
	if (!existsSync(file)) return new Map();
	const shapes = JSON.parse(readFileSync(file, 'utf8')) as Shape[];
	const known: SdkShapes = new Map();
	for (const shape of shapes.filter(isKnown)) {
		const own = known.get(shape.method) ?? new Map<string, ShapeFacts>();
		known.set(shape.method, own.set(shape.parameter, factsOf(shape)));
	}
	return known;
}

/** A map, a list that may be none, and what is no JSON stay as they are. */
const isKnown = ({ fields = [], map, listUnsure, wire }: Shape) =>
	fields.length > 0 && !map && !listUnsure && wire === undefined;

function factsOf({ list, fields = [], needs }: Shape): ShapeFacts {
	const [name = '', value = ''] = needs?.split('=') ?? [];
	return given({
		type: list ? ('struct[]' as const) : ('struct' as const),
		fields: membersOf(fields),
		when: needs ? { name, values: [value] } : undefined,
	});
}

/** Members; one that is named as a kind is the body of that kind, and must be there for it. */
function membersOf(fields: ShapeField[]): Field[] {
	const kind = fields.find(({ values = [] }) =>
		values.some(({ value }) => fields.some(({ name }) => name === value)),
	);
	return fields.map((field) => {
		const isBody = kind?.values?.some(({ value }) => value === field.name);
		return given({
			...memberOf(field),
			...(isBody && { required: true, when: { name: kind?.name ?? '', values: [field.name] } }),
		});
	});
}

function memberOf({ name, type, list, required, fields }: ShapeField): Field {
	const documented = fields?.length ? 'Struct' : type.replace(/^Object$/, 'Json');
	const wire = { name, type: `${documented}${list ? '[]' : ''}`, fields: fields ?? [] };
	return {
		name,
		type: typeOfField(wire),
		required: required || undefined,
		fields: fields?.length ? membersOf(fields) : undefined,
	};
}
