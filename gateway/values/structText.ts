import { parseJson } from './json';

/** Reads the members of a struct parameter as texts: from a JSON object, or from XML. */
export function readStruct(text: string): (name: string) => string | undefined {
	if (/^\s*</.test(text)) return (name) => readElement(text, name);
	const value = parseJson(text);
	if (typeof value !== 'object' || value === null) return () => undefined;
	const members = new Map<string, unknown>(Object.entries(value));
	return (name) => asText(members.get(name));
}

function asText(value: unknown): string | undefined {
	if (value === undefined || value === null) return undefined;
	return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The text of the first element with a name; an element with elements in it counts as an object. */
function readElement(xml: string, name: string): string | undefined {
	const content = new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`).exec(xml)?.[1];
	return content?.includes('<') ? '{}' : content;
}
