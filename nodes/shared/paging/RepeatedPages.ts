import { createHash } from 'node:crypto';
import type { Paging } from '../catalogue/types';
import type { Data } from './PageReader';
import { isSame, isUniform } from './shifts';
import { totalOf } from './totals';

/** Rows that stand for a page; as many that all differ do not come again in another page. */
const sampleSize = 16;

/**
 * Notices pages that came before: the one before, and where no total bounds the reading, any. Rows that are alike
 * do not tell, as they may come again.
 */
export class RepeatedPages {
	private previous: unknown[] = [];
	private readonly hashes = new Set<string>();

	constructor(private readonly paging: Paging) {}

	/** Whether a page came before. */
	has(page: unknown[], payload: Data): boolean {
		const { previous } = this;
		this.previous = page;
		if (isSame(page, previous)) return !isUniform(page);
		if (totalOf(this.paging, payload) !== undefined) return false;
		const hash = hashOf(page);
		const came = hash !== undefined && this.hashes.has(hash);
		if (hash !== undefined) this.hashes.add(hash);
		return came;
	}
}

/** Hash of rows from all over a page, all of a small one; undefined for a single row, or when two are alike. */
function hashOf(page: unknown[]): string | undefined {
	const length = Math.min(sampleSize, page.length);
	const step = page.length / length;
	const places = Array.from({ length }, (_, at) => Math.floor(at * step));
	const texts = new Set(places.map((at) => JSON.stringify(page[at])));
	if (length < 2 || texts.size < length) return undefined;
	return createHash('sha1')
		.update([page.length, ...texts].join('\n'))
		.digest('base64');
}
