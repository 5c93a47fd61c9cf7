import type { Paging } from '../catalogue/types';

export type Data = Record<string, unknown>;

/** Where a page begins: its number, the number of a record, or a cursor; undefined for the beginning. */
export type Position = number | string | undefined;

/** What paging through a list needs. */
export interface PageReader<Answer extends { payload: Data }> {
	paging: Paging;
	/** Where to begin; undefined for the beginning. */
	start?: Position;
	/** Records that each page is asked for; undefined to leave it to the platform. */
	size?: number;
	/** Lose no record and give none twice though the list moves; false to give every page as it comes. */
	exact: boolean;
	/** Makes the call of one page of `size` records. */
	fetch: (position: Position, size: number | undefined) => Promise<Answer>;
	/** Records of an answer. */
	records: (payload: Data) => unknown[];
}

/** An answer with those of its records that no answer before it gave. */
export interface Page<Answer> {
	answer: Answer;
	records: unknown[];
}

/** Where the first page of a list begins. */
export function firstPosition({ style, first }: Paging): Position {
	return first ?? { page: 1, offset: 0, cursor: undefined }[style];
}

/** Records before the place where the reading begins. */
export function skippedBy({ paging, start, size = 0 }: PageReader<{ payload: Data }>): number {
	if (start === undefined || paging.style === 'cursor') return 0;
	const distance = Number(start) - Number(firstPosition(paging));
	return Math.max(0, paging.style === 'page' ? distance * size : distance);
}

/** The platform surely gives pages as large as they were asked for. */
export function isTrusted({ paging: { maxSize }, size }: PageReader<{ payload: Data }>): boolean {
	return size !== undefined && maxSize !== undefined && size <= maxSize;
}
