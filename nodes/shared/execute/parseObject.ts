import type { IDataObject } from 'n8n-workflow';
import { parseLossless } from '../transport/parseLossless';

/** An object given as such or as JSON text, an empty one when nothing is given; undefined for anything else. */
export function parseObject(value: unknown): IDataObject | undefined {
	const parsed = typeof value === 'string' ? parse(value.trim() || '{}') : (value ?? {});
	const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
	return isObject ? (parsed as IDataObject) : undefined;
}

function parse(text: string): unknown {
	try {
		return parseLossless(text);
	} catch {
		return undefined;
	}
}
