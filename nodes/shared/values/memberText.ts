import { isNeeded } from '../catalogue/parameters';
import type { Field, ParameterType } from '../catalogue/types';
import { valueOfNode } from '../json/jsonTree';
import { listEntries } from '../json/listEntries';
import { isPlainObject } from '../json/objects';
import { tryParse } from '../json/parseLossless';
import { checkLimits, checkSize } from './checkLimits';
import { checkPlain, checkWritten } from './checkPlain';
import { dateText, isMoment } from './dateText';
import { at, InvalidValueError, missingValue, placed } from './InvalidValueError';
import { joinedText } from './joinedText';
import { applyEdits, editsOf } from './jsonEdits';
import { elementField, knownMembers, memberField } from './memberFields';
import { readTree } from './readTree';
import { isBlank, isNothing, isNumeric, plainText, typedText } from './scalarText';

/**
 * JSON text of a member, written as its type says: ids as digits, however long, dates in GMT+8.
 * Undefined when it is left out, as empty members are.
 * @throws InvalidValueError that names the place
 */
export function memberText(value: unknown, field: Field): string | undefined {
	if (value === undefined || value === null) return undefined;
	switch (field.type) {
		case 'json':
			return untyped(value, field);
		case 'struct':
		case 'struct[]':
		case 'map':
			return typeof value === 'string' ? struct(value, field) : structuredText(value, field);
		default:
			return field.type.endsWith('[]') ? plainList(value, field) : scalar(value, field);
	}
}

/** A list of plain values: an array, or one text where the platform wants them joined. */
function plainList(value: unknown, field: Field): string | undefined {
	if (!field.separator) return isBlank(value) ? undefined : listText(listEntries(value), field);
	const text = joinedText(value, field);
	return text === undefined ? undefined : JSON.stringify(text);
}

const structuredText = (value: unknown, field: Field) =>
	field.type === 'struct[]' ? objectsText(value, field) : objectText(value, field);

/** A struct that came as text inside of an object. */
const struct = (text: string, field: Field) =>
	isBlank(text) ? undefined : structText(text, field);

/** A value of any shape; `texts`: all values in it are texts. */
function untyped(value: unknown, field: Field): string {
	if (isMoment(value)) return JSON.stringify(dateText(value));
	if (Array.isArray(value)) return listText(value, field);
	if (isPlainObject(value)) return objectText(value, field);
	if (field.texts && typeof value !== 'string') return JSON.stringify(plainText(value));
	return isNumeric(value) ? String(value) : JSON.stringify(value);
}

function objectsText(value: unknown, field: Field): string {
	const entries = Array.isArray(value) ? (value as unknown[]) : wrappedEntries(value, field);
	if (!entries) throw new InvalidValueError('a JSON array of objects');
	return listText(entries, field);
}

/** Entries of a list in an object as a reader of XML makes it: under the name of their element, one alone or several. */
function wrappedEntries(value: unknown, { element }: Field): unknown[] | undefined {
	if (element === undefined || !isPlainObject(value)) return undefined;
	const { [element]: inner, ...others } = value;
	if (inner === undefined || Object.keys(others).length > 0) return undefined;
	return Array.isArray(inner) ? (inner as unknown[]) : [inner];
}

function listText(entries: unknown[], field: Field): string {
	checkSize(entries, field);
	const element = elementField(field);
	// A hole in a list is an entry as well
	return `[${Array.from(entries, (entry, index) => entryText(entry, element, index)).join(',')}]`;
}

function entryText(entry: unknown, element: Field, index: number): string {
	try {
		const text = memberText(entry, element);
		if (text === undefined && element.type === 'struct')
			throw new InvalidValueError('a JSON object');
		return text ?? 'null';
	} catch (error) {
		throw placed(index, error);
	}
}

function objectText(value: unknown, field: Field): string {
	if (!isPlainObject(value)) throw new InvalidValueError('a JSON object');
	const members = Object.entries(value).flatMap(([name, member]) => {
		const text = at(name, () => memberText(member, memberField(field, name)));
		return text === undefined ? [] : [`${JSON.stringify(name)}:${text}`];
	});
	for (const member of knownMembers(field)) {
		const { name, fromAccount } = member;
		const isMissing = isNothing(value[name]) && isNeeded(member, (other) => value[other]);
		if (isMissing) at(name, () => missingValue(fromAccount));
	}
	return `{${members.join(',')}}`;
}

function scalar(value: unknown, field: Field): string | undefined {
	if (field.type !== 'string' && isBlank(value)) return undefined;
	if (field.type === 'string' && field.list && isStructured(value)) return untyped(value, field);
	const text = scalarText(value, field);
	checkLimits(text, field);
	return /^(number|numeric)$/.test(field.type) ? numberLiteral(text) : quoted(text, field);
}

const quoted = (text: string, { type }: Field) =>
	type === 'boolean' ? text : JSON.stringify(text);

/** Text that holds a list or an object is JSON text, as the platform's own clients write it. */
function scalarText(value: unknown, { type, name }: Field): string {
	switch (type) {
		case 'number':
		case 'numeric':
		case 'boolean':
		case 'date':
			return typedText(value, type);
		default:
			if (isMoment(value)) return dateText(value);
			return isStructured(value) ? untyped(value, { name, type: 'json' }) : plainText(value);
	}
}

const isStructured = (value: unknown) => Array.isArray(value) || isPlainObject(value);

/** Digits become a JSON number; `007` and `+1` are none and stay text. */
function numberLiteral(text: string): string {
	return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) ? text : JSON.stringify(text);
}

/**
 * JSON text of a struct that is given as text: it is checked as an object would be, and passes as it is,
 * digit for digit, but for known dates, which are written in GMT+8, and objects and lists for texts, which become JSON text.
 * @throws InvalidValueError that names the place
 */
export function structText(text: string, field: Field): string {
	if (isUnknown(field)) return unknownText(text);
	const tree = readTree(text);
	if (!tree) throw new InvalidValueError(`${kinds[field.type] ?? ''}valid JSON`);
	const value = valueOfNode(text, tree);
	checkPlain(value);
	const isStruct = Boolean(tree.members ?? tree.entries);
	memberText(isStruct || field.type === 'json' ? value : notStruct, field);
	return applyEdits(text, editsOf(tree, field, text));
}

/** JSON of any shape, of whose members nothing is known. */
const isUnknown = ({ type, fields, texts }: Field) => type === 'json' && !fields && !texts;

/** There is nothing to change in it, so it is only checked; it may be long. */
function unknownText(text: string): string {
	const value = tryParse(text, 'infinity');
	if (value === undefined) throw new InvalidValueError('valid JSON');
	checkWritten(value);
	return text;
}

const kinds: Partial<Record<ParameterType, string>> = {
	struct: 'a JSON object, and ',
	map: 'a JSON object, and ',
	'struct[]': 'a JSON array of objects, and ',
};

/** Stands for a JSON text or null, which an object would leave out or read once more. */
const notStruct = false;
