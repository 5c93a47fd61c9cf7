import { tryParse } from './parseLossless';

/** A value in which every text that holds a JSON object or list is replaced by it, however deep. */
export function parseTexts(value: unknown): unknown {
	if (typeof value === 'string') return parseText(value);
	if (Array.isArray(value)) return value.map(parseTexts);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, member]) => [name, parseTexts(member)]),
	);
}

function parseText(text: string): unknown {
	const parsed = looksLikeJson(text.trim()) ? tryParse(text) : undefined;
	return parsed === undefined ? text : parseTexts(parsed);
}

const looksLikeJson = (text: string) =>
	(text.startsWith('{') && text.endsWith('}')) || (text.startsWith('[') && text.endsWith(']'));
