import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import type { Increment } from '../catalogue/increments';
import { isObject, valueAt } from '../json/objects';
import { isBlank } from '../values/scalarText';

/** Characters of a short name: 66 bits, so that two states share one by chance as good as never. */
export const shortLength = 11;

/** Name of one state of a record: its ID and what tells its states apart. */
export function stateName({ id, version }: Increment, record: IDataObject): string {
	const parts = id.map((member) => valueAt(record, member)).filter((part) => !isBlank(part));
	const name = parts.length > 0 ? parts.map(textOf).join('/') : digest(stableText(record));
	if (version === 'record') return `${name}@${digest(stableText(record))}`;
	return [name, ...version.map((member) => textOf(valueAt(record, member)))].join('@');
}

/** The record's ID alone, for telling its states from those of others. */
export const recordName = (event: Increment, record: IDataObject): string =>
	stateName({ ...event, version: [] }, record);

/** Short name of a text. */
export const shortName = (text: string): string =>
	createHash('sha256').update(text).digest('base64url').slice(0, shortLength);

/** Longest key: n8n keeps 255 characters, of which some count how often a group was started. */
const longestKey = 240;

/** Key of an execution, by which n8n runs it once; a long one keeps its beginning and is told apart by its end. */
export function executionKey(place: string, names: string[]): string {
	const [only = ''] = names;
	const key = `${place}:${names.length === 1 ? only : digest(names.join('\n'))}`;
	return key.length <= longestKey ? key : `${place}:${digest(key)}`;
}

const digest = (text: string) => createHash('sha256').update(text).digest('base64url');

const textOf = (value: unknown): string =>
	typeof value === 'object' ? stableText(value) : String(value ?? '');

/** JSON with members in alphabetical order, as answers may differ in it. */
function stableText(value: unknown): string {
	return JSON.stringify(value, (_, inner: unknown) =>
		isObject(inner)
			? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
			: inner,
	);
}
