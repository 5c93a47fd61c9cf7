import { createHash } from 'node:crypto';
import type { Paging } from '../catalogue/types';
import type { Data } from './PageReader';
import { isSame, isUniform } from './shifts';
import { toldTotal } from './told';

/**
 * Notices pages that came before. Where a total bounds the reading, a look at the page before is enough;
 * elsewhere the hash of each page is kept.
 */
export class Repeats {
	private previous?: unknown[];
	private readonly hashes = new Set<string>();

	constructor(private readonly paging: Paging) {}

	/** Whether a page came before; rows that are all alike do not tell. */
	has(page: unknown[], payload: Data): boolean {
		const { previous } = this;
		this.previous = page;
		if (!previous) return false;
		const came =
			toldTotal(this.paging, payload) === undefined
				? this.cameBefore(page, previous)
				: isSame(page, previous);
		return came && !isUniform(page);
	}

	private cameBefore(page: unknown[], previous: unknown[]): boolean {
		if (this.hashes.size === 0) this.hashes.add(hashOf(previous));
		const hash = hashOf(page);
		const came = this.hashes.has(hash);
		this.hashes.add(hash);
		return came;
	}
}

const hashOf = (page: unknown[]) =>
	createHash('sha256').update(JSON.stringify(page)).digest('base64');
