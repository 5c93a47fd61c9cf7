import { tryParse } from './parseLossless';

/** Levels of lists and objects in each other in which texts are looked for; what lies deeper stays as it is. */
const deepest = 1000;

/** A value in which every text that holds a JSON object or list is replaced by it. */
export function parseTexts(value: unknown): unknown {
	return parsed(value, 0);
}

/** A text that holds a JSON object or list as that, its own texts untouched; any other value is given back itself. */
export function parseText(value: unknown): unknown {
	if (typeof value !== 'string' || !looksLikeJson(value.trim())) return value;
	return tryParse(value) ?? value;
}

function parsed(value: unknown, depth: number): unknown {
	if (depth > deepest) return value;
	if (typeof value === 'string') return parseInner(value, depth + 1);
	if (Array.isArray(value)) return value.map((entry) => parsed(entry, depth + 1));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, member]) => [name, parsed(member, depth + 1)]),
	);
}

function parseInner(text: string, depth: number): unknown {
	const inner = parseText(text);
	return inner === text ? text : parsed(inner, depth);
}

const looksLikeJson = (text: string) =>
	(text.startsWith('{') && text.endsWith('}')) || (text.startsWith('[') && text.endsWith(']'));
