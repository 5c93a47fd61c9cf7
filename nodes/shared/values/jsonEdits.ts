import type { Field } from '../catalogue/types';
import { isBare, type JsonNode, valueOfNode } from '../json/jsonTree';
import { dateText } from './dateText';
import { joinedText } from './joinedText';
import { elementField, memberField } from './memberFields';
import { isBlank } from './scalarText';

/** What takes the place of a part of a text. */
export interface Edit {
	start: number;
	end: number;
	text: string;
}

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
export function editsOf(node: JsonNode, field: Field, text: string): Edit[] {
	const { members, entries } = node;
	if (field.separator) return joinedEdits(node, field, text);
	if (!members && !entries) return scalarEdits(node, field, text);
	if (field.type === 'string' && !field.list) return [asText(node, text)];
	return [
		...(entries ?? []).flatMap((entry) => editsOf(entry, elementField(field), text)),
		...(members ?? []).flatMap(([name, member]) => editsOf(member, memberField(field, name), text)),
	];
}

/** A list in one text, joined as the platform wants it. */
function joinedEdits(node: JsonNode, field: Field, text: string): Edit[] {
	const value = valueOfNode(text, node);
	const joined = isBlank(value) ? undefined : joinedText(value, field);
	return joined === undefined || joined === value ? [] : [{ ...node, text: quote(joined) }];
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
