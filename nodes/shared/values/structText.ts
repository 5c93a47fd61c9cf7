import type { Field, ParameterType } from '../catalogue/types';
import { checkPlain, checkWritten } from './checkPlain';
import { dateText } from './dateText';
import { InvalidValueError } from './InvalidValueError';
import { isBlank } from './isBlank';
import { isBare, type JsonNode, readTree, valueOfNode } from '../json/jsonTree';
import { elementField, memberField, memberText } from './memberText';
import { tryParse } from '../json/parseLossless';

/** What takes the place of a part of a text. */
export interface Edit {
	start: number;
	end: number;
	text: string;
}

/**
 * JSON text of a struct that is given as text: it is checked as an object would be, and passes as it is,
 * digit for digit, but for known dates, which are written in GMT+8, and objects and lists for texts, which become JSON text.
 * @throws InvalidValueError that tells the place
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
	const value = tryParse(text);
	if (value === undefined) throw new InvalidValueError('valid JSON');
	checkWritten(value);
	return text;
}

const kinds: Partial<Record<ParameterType, string>> = {
	struct: 'a JSON object, and ',
	'struct[]': 'a JSON array of objects, and ',
};

/** Stands for a JSON text or null, which an object would leave out or read once more. */
const notStruct = false;

/** A text with some of its parts changed. */
export function applyEdits(text: string, edits: Edit[]): string {
	let at = 0;
	const parts = edits.map(({ start, end, text: part }) => {
		const before = text.slice(at, start);
		at = end;
		return before + part;
	});
	return parts.join('') + text.slice(at);
}

/** What is written otherwise than it is given, in the order of the text: dates, and what must be a text. */
function editsOf(node: JsonNode, field: Field, text: string): Edit[] {
	const { members, entries } = node;
	if (!members && !entries) return scalarEdits(node, field, text);
	if (field.type === 'string' && !field.list) return [asText(node, text)];
	return [
		...(entries ?? []).flatMap((entry) => editsOf(entry, elementField(field), text)),
		...(members ?? []).flatMap(([name, member]) => editsOf(member, memberField(field, name), text)),
	];
}

function scalarEdits(node: JsonNode, field: Field, text: string): Edit[] {
	const value = valueOfNode(text, node);
	if (field.type === 'date')
		return isAsWanted(value) ? [] : [{ ...node, text: quote(dateText(value)) }];
	const isText = field.texts ?? field.type === 'string';
	return isText && isBare(text, node) ? [asText(node, text)] : [];
}

/** A blank date, and one in the platform's own form; some members want the day alone. */
const isAsWanted = (value: unknown) =>
	isBlank(value) || /^\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d)?$/.test(String(value));

const asText = ({ start, end }: JsonNode, text: string): Edit => ({
	start,
	end,
	text: quote(text.slice(start, end)),
});

const quote = (text: string) => JSON.stringify(text);
