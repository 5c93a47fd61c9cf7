import { isMembers, type Members, type Sketch } from './Sketch';

/** What a value must be. */
export type Shape = ObjectShape | ListShape | PlainShape;

export interface ObjectShape {
	kind: 'object';
	members: Expectation[];
}

export interface ListShape {
	kind: 'list';
	entry: Shape;
	/** Name of the entries in XML. */
	element?: string;
}

export const plainKinds = [
	...(['any', 'text', 'string', 'number', 'boolean', 'date', 'json', 'base64', 'file'] as const),
];

export interface PlainShape {
	kind: (typeof plainKinds)[number];
	/** Several with commas. */
	isJoined: boolean;
	/** All that it may be. */
	values?: string[];
}

/** A parameter or a member, and what it must be. */
export interface Expectation {
	name: string;
	isRequired: boolean;
	/** It counts only when this neighbour has this value. */
	when?: { name: string; value: string };
	/** At least one of these neighbours must be there; there is no member of its own name. */
	oneOf?: string[];
	shape: Shape;
}

/** The members of a sketch. */
export function readMembers(members: Members): Expectation[] {
	return Object.entries(members).map(([key, sketch]) => readMember(key, sketch));
}

function readMember(key: string, sketch: Sketch): Expectation {
	const [name = '', condition] = key.split('!');
	const [neighbour = '', value = ''] = condition?.split('=') ?? [];
	return {
		name,
		isRequired: condition !== undefined,
		...(neighbour && { when: { name: neighbour, value } }),
		...(name.includes('|') && { oneOf: name.split('|') }),
		shape: readShape(sketch),
	};
}

function readShape(sketch: Sketch): Shape {
	if (typeof sketch === 'string') return readPlain(sketch);
	if (!isMembers(sketch)) return { kind: 'list', entry: readShape(sketch[0]) };
	const [only] = Object.entries(sketch);
	if (!only?.[0].endsWith('[]')) return { kind: 'object', members: readMembers(sketch) };
	const element = only[0].slice(0, -2);
	return { kind: 'list', entry: readShape(only[1]), ...(element !== '*' && { element }) };
}

function readPlain(text: string): PlainShape {
	const [, word = '', comma, choice] = /^(\w+)(,)?(?:\{(.*)\})?$/.exec(text) ?? [];
	const kind = plainKinds.find((known) => known === word);
	if (!kind) throw new Error(`There is no kind of value ${text}`);
	return { kind, isJoined: comma !== undefined, ...(choice && { values: choice.split('|') }) };
}
