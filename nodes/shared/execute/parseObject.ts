import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../transport/isObject';
import { tryParse } from '../transport/parseLossless';

/** An object given as such or as JSON text, an empty one when nothing is given; undefined for anything else. */
export function parseObject(value: unknown): IDataObject | undefined {
	const parsed = typeof value === 'string' ? tryParse(value.trim() || '{}') : (value ?? {});
	return isObject(parsed) ? (parsed as IDataObject) : undefined;
}
