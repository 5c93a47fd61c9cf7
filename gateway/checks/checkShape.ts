import { invalidParameter, missingParameter } from '../faults/GatewayFault';
import type { Expectation, PlainShape, Shape } from '../expectations/Shape';
import { parseTime } from '../values/formats';

/** Reads a member, of an object or of a call. */
export type ReadMember = (name: string, shape?: Shape) => unknown;

/** Checks the members of an object or the parameters of a call: first that they are there; throws the first fault. */
export function checkMembers(read: ReadMember, members: readonly Expectation[], path = ''): void {
	const expected = members.filter((member) => counts(read, member));
	for (const { name, isRequired, oneOf = [name], shape } of expected) {
		if (isRequired && oneOf.every((own) => isMissing(read(own, shape), shape)))
			throw missingParameter(path + name);
	}
	for (const { name, shape } of expected) {
		const value = read(name, shape);
		if (!isMissing(value, shape)) checkShape(value, shape, path + name);
	}
}

/** What belongs to another kind of message is not looked at. */
const counts = (read: ReadMember, { when }: Expectation) =>
	when === undefined || read(when.name) === when.value;

const isMissing = (value: unknown, { kind }: Shape) =>
	value === undefined ||
	value === null ||
	(typeof value === 'string' && value.trim() === '') ||
	(kind === 'list' && Array.isArray(value) && value.length === 0);

function checkShape(value: unknown, shape: Shape, path: string): void {
	if (!isOfShape(value, shape)) throw invalidParameter(path, expectedOf(shape));
	if (shape.kind === 'object') {
		const members = value as Record<string, unknown>;
		checkMembers((name) => members[name], shape.members, `${path}.`);
	}
	if (shape.kind === 'list') {
		const entries = value as unknown[];
		entries.forEach((entry, index) => {
			checkShape(entry, shape.entry, `${path}[${index}]`);
		});
	}
}

function isOfShape(value: unknown, shape: Shape): boolean {
	if (shape.kind === 'list') return Array.isArray(value);
	if (shape.kind === 'object')
		return typeof value === 'object' && value !== null && !Array.isArray(value);
	if (!shape.isJoined) return isPlain(value, shape);
	// A list that came as JSON is no list with commas.
	if (typeof value === 'string' && /^\s*\[/.test(value)) return false;
	return (
		isScalar(value) &&
		String(value)
			.split(',')
			.every((entry) => isPlain(entry, shape))
	);
}

function isPlain(value: unknown, { kind, values }: PlainShape): boolean {
	return accepts[kind](value) && (!values || values.includes(String(value)));
}

const isScalar = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);

const accepts: Record<PlainShape['kind'], (value: unknown) => boolean> = {
	any: () => true,
	json: () => true,
	file: (value) => typeof value === 'object',
	// The platforms read a number where a text belongs, and the reverse where the text holds one.
	text: isScalar,
	string: (value) => typeof value === 'string',
	number: (value) =>
		typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)),
	boolean: (value) => value === true || value === false || value === 'true' || value === 'false',
	date: (value) => typeof value === 'string' && parseTime(value) !== undefined,
	base64: (value) =>
		typeof value === 'string' &&
		/^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/.test(value),
};

const expectations: Record<Shape['kind'], string> = {
	...{ any: 'anything', json: 'JSON', file: 'a file part of a multipart body', text: 'text' },
	...{ string: 'text', number: 'a number', boolean: 'true or false', base64: 'Base64' },
	...{ date: 'yyyy-MM-dd HH:mm:ss', object: 'a JSON object', list: 'a JSON array' },
};

/** What a fault says that it wants. */
export function expectedOf(shape: Shape): string {
	const { kind } = shape;
	if (kind === 'object' || kind === 'list') return expectations[kind];
	const one = shape.values?.join(' or ') ?? expectations[kind];
	return shape.isJoined ? `a list with commas, each entry ${one}` : one;
}
