import { createHash } from 'node:crypto';
import type { Entry } from './readEntries';

/** Characters of a mark: 48 bits, so that hardly two of ten thousand ids share one. */
export const markLength = 8;

/** Short text that stands for a longer one. */
export const markOf = (text: string): string =>
	createHash('sha256').update(text).digest('base64url').slice(0, markLength);

/** Mark of a page, which another with the same entries has too; undefined for an empty one. */
export function pageMark(entries: Entry[]): string | undefined {
	return entries.length > 0 ? markOf(JSON.stringify(entries.map(({ id }) => id))) : undefined;
}
