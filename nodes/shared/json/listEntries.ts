import { tryParse } from './parseLossless';

/**
 * Entries of a list given as an array, as JSON text of an array, as text with commas, or as one value.
 * Integers of the JSON text that a JavaScript number cannot hold come as text.
 */
export function listEntries(value: unknown): unknown[] {
	if (Array.isArray(value)) return value;
	if (typeof value !== 'string') return [value];
	return parseArray(value.trim()) ?? splitText(value);
}

/** Blanks around a comma, and commas with nothing between, are no part of any value. */
const splitText = (text: string) =>
	text
		.split(',')
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '');

function parseArray(text: string): unknown[] | undefined {
	const list = text.startsWith('[') ? tryParse(text) : undefined;
	return Array.isArray(list) ? list : undefined;
}
