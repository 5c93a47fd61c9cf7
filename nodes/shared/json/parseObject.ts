import { parseExact } from './jsonTree';
import { isPlainObject } from './objects';

/**
 * An object given as such or as JSON text, an empty one when nothing is given; undefined for anything else.
 * Numbers of a text that JavaScript would change become ExactNumbers.
 */
export function parseObject(value: unknown): Record<string, unknown> | undefined {
	const parsed = typeof value === 'string' ? tryExact(value.trim() || '{}') : (value ?? {});
	return isPlainObject(parsed) ? parsed : undefined;
}

function tryExact(text: string): unknown {
	try {
		return parseExact(text);
	} catch {
		return undefined;
	}
}
