import type { ResponseField, ValueKind } from '../../nodes/shared/catalogue/types';
import { type Html, code, markup, table } from './markup';

/** The members of an answer as a table; those of objects are folded. */
export const memberTable = (members: ResponseField[]): Html =>
	table(
		['Member', 'Type'],
		members.map((member) => [code(member.name), typeCell(member)]),
	);

function typeCell(member: ResponseField): Html {
	const { fields } = member;
	if (!fields) return markup`${valueType(member)}`;
	return markup`<details><summary>${valueType(member)}</summary>${memberList(fields)}</details>`;
}

const memberList = (fields: ResponseField[]): Html =>
	markup`<ul>${fields.map((field) => markup`<li>${code(field.name)}: ${valueType(field)}${field.fields && memberList(field.fields)}</li>`)}</ul>`;

const kinds: Record<ValueKind, string> = {
	boolean: 'yes or no',
	date: 'date',
	number: 'number',
	text: 'text',
};

const types: Partial<Record<string, string>> = {
	Boolean: 'yes or no',
	Date: 'date',
	Json: 'JSON text',
	Number: 'digits',
	'byte[]': 'file as Base64',
};

/** What a member's value is, in plain words; lists say what they are of. */
export function valueType({ type, kind, fields }: ResponseField): string {
	const isList = type.endsWith('[]') && type !== 'byte[]';
	const single = isList ? type.slice(0, -2) : type;
	const name = fields ? 'object' : kind ? kinds[kind] : (types[single] ?? 'text');
	return isList ? `list: ${name}` : name;
}

/** What the explanation of the types of answers says about each name. */
export const valueTypeNotes: Array<[string, string]> = [
	['text', 'a text; an amount or a count may come as one too'],
	[kinds.number, 'a count, an amount or a mark, as a number or as text'],
	['digits', 'an ID: a number, or text from 2^53 on, so that no digit is lost'],
	[kinds.boolean, 'true or false'],
	[kinds.date, 'yyyy-MM-dd HH:mm:ss in GMT+8, in DingTalk also milliseconds since 1970'],
	['JSON text', 'a text that holds JSON; Parse JSON Texts gives what is in it'],
	['list: …', 'a list of these; an object shows its members when it is opened'],
];
