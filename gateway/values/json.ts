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
