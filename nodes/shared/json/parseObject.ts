import type { IDataObject } from 'n8n-workflow';
import { isPlainObject } from '../values/checkPlain';
import { parseExact } from './jsonTree';

/**
 * An object given as such or as JSON text, an empty one when nothing is given; undefined for anything else.
 * Numbers of a text that JavaScript would change become ExactNumbers.
 */
export function parseObject(value: unknown): IDataObject | undefined {
	const parsed = typeof value === 'string' ? tryExact(value.trim() || '{}') : (value ?? {});
	return isPlainObject(parsed) ? (parsed as IDataObject) : undefined;
}

function tryExact(text: string): unknown {
	try {
		return parseExact(text);
	} catch {
		return undefined;
	}
}
