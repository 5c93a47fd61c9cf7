import type { Value } from './Value';

/** Member names with their quotes; the catalogue has a few thousand. */
const quoted = new Map<string, string>();

/** JSON text of a value; a bigint becomes an integer, exact to the last digit. */
export function writeJson(value: Value): string {
	if (typeof value === 'string') return JSON.stringify(value);
	if (typeof value !== 'object') return String(value);
	return Array.isArray(value) ? writeList(value) : writeMembers(value);
}

function writeList(entries: Value[]): string {
	let text = '';
	for (const entry of entries) text += (text && ',') + writeJson(entry);
	return `[${text}]`;
}

function writeMembers(members: Record<string, Value>): string {
	let text = '';
	for (const name of Object.keys(members)) {
		const value = members[name];
		if (value !== undefined) text += (text && ',') + quote(name) + writeJson(value);
	}
	return `{${text}}`;
}

function quote(name: string): string {
	let text = quoted.get(name);
	if (!text) quoted.set(name, (text = `${JSON.stringify(name)}:`));
	return text;
}

/** A JSON value; undefined when the text is no JSON. */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

/** Whether a text is a JSON object. */
export function isObjectText(text: string): boolean {
	return /^\s*\{/.test(text) && parseJson(text) !== undefined;
}

/** The members of a JSON object, or the entries of a list; none where a text is neither. */
export function readEntries(text: string): Array<[name: string, value: unknown]> {
	const value = parseJson(text);
	return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** A member of a struct parameter as a text: from a JSON object, or from XML. */
export function readStruct(text: string, name: string): string | undefined {
	if (/^\s*</.test(text)) return readElement(text, name);
	const value = readEntries(text).find(([key]) => key === name)?.[1];
	if (value === undefined || value === null) return undefined;
	return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The text of the first element with a name; an element with elements in it counts as an object. */
function readElement(xml: string, name: string): string | undefined {
	const content = new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`).exec(xml)?.[1];
	return content?.includes('<') ? '{}' : content;
}
