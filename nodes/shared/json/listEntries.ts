import { tryParse } from './parseLossless';

/**
 * Entries of a list given as an array, as JSON text of an array, as text with commas, or as one value.
 * Integers of the JSON text that a JavaScript number cannot hold come as text.
 * @param separator where it stands in a text, it parts the entries and commas do not
 */
export function listEntries(value: unknown, separator = ','): unknown[] {
	if (Array.isArray(value)) return value;
	if (typeof value !== 'string') return [value];
	return parseArray(value.trim()) ?? splitText(value, value.includes(separator) ? separator : ',');
}

/** Blanks around a separator, and separators with nothing between, are no part of any value. */
const splitText = (text: string, separator: string) =>
	text
		.split(separator)
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '');

function parseArray(text: string): unknown[] | undefined {
	const list = text.startsWith('[') ? tryParse(text) : undefined;
	return Array.isArray(list) ? list : undefined;
}
