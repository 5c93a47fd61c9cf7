import type { Paging } from '../catalogue/types';
import { valueAt } from './valueAt';

type Data = Record<string, unknown>;
type Position = number | string | undefined;

/** What paging through a list needs. */
export interface PageReader<Answer extends { payload: Data }> {
	paging: Paging;
	/** Where to begin; undefined for the beginning. */
	start?: Position;
	/** Records that each page is asked for; undefined to leave it to the platform. */
	size?: number;
	/** Read from the last page to the first, if the list changes while it is read. */
	backwards: boolean;
	/** Makes the call of one page. */
	fetch: (position: Position) => Promise<Answer>;
	/** Records of an answer. */
	records: (payload: Data) => unknown[];
}

/**
 * Pages of a list with their answers, until the platform's total, its "has next", an empty page, a short one,
 * or a page that came before says that it is the last. A page that fails throws, so that none is left out.
 */
export async function* readPages<Answer extends { payload: Data }>(
	reader: PageReader<Answer>,
): AsyncGenerator<{ answer: Answer; records: unknown[] }> {
	const { paging, size, fetch, records } = reader;
	if (reader.backwards && size && paging.total) {
		yield* readBackwards(reader, size);
		return;
	}
	let position: Position = reader.start ?? firstPosition(paging);
	let previous = '';
	for (let seen = skipped(reader); ;) {
		const answer = await fetch(position);
		const page = records(answer.payload);
		const text = JSON.stringify(page);
		if (page.length === 0 || text === previous) return;
		yield { answer, records: page };
		seen += page.length;
		const next = nextPosition(reader, position, answer.payload, page.length);
		if (next === undefined || isLast(reader, answer.payload, seen, page.length)) return;
		[position, previous] = [next, text];
	}
}

/**
 * Records that leave the list while it is read move the others to earlier pages, which are read later.
 * One that is read twice so is given once.
 */
async function* readBackwards<Answer extends { payload: Data }>(
	{ paging, fetch, records, start }: PageReader<Answer>,
	size: number,
): AsyncGenerator<{ answer: Answer; records: unknown[] }> {
	const first = Number(start ?? firstPosition(paging));
	const total = Number(valueAt((await fetch(first)).payload, paging.total));
	const last = first + Math.max(Math.ceil((total || 0) / size), 1) - 1;
	const given = new Set<string>();
	for (let position = last; position >= first; position -= 1) {
		const answer = await fetch(position);
		const fresh = records(answer.payload).filter((record) => {
			const key = String(valueAt(record, paging.id) ?? JSON.stringify(record));
			return !given.has(key) && given.add(key);
		});
		if (fresh.length > 0) yield { answer, records: fresh };
	}
}

function firstPosition({ style, first }: Paging): Position {
	return first ?? { page: 1, offset: 0, cursor: undefined }[style];
}

/** Records before the place where the reading begins. */
function skipped({ paging, start, size = 0 }: PageReader<{ payload: Data }>): number {
	if (start === undefined || paging.style === 'cursor') return 0;
	const distance = Number(start) - Number(firstPosition(paging));
	return paging.style === 'page' ? distance * size : distance;
}

function nextPosition(
	{ paging }: PageReader<{ payload: Data }>,
	position: Position,
	payload: Data,
	length: number,
): Position {
	if (paging.style === 'page') return Number(position) + 1;
	if (paging.style === 'offset') return Number(position) + length;
	const next = valueAt(payload, paging.next);
	const isEnd = next === undefined || next === null || /^(0|-1|)$/.test(String(next));
	return isEnd || String(next) === String(position) ? undefined : (next as Position);
}

/** A short page ends a list only if the platform surely gives pages as large as they were asked for. */
function isLast(
	{ paging, size }: PageReader<{ payload: Data }>,
	payload: Data,
	seen: number,
	length: number,
): boolean {
	const hasNext = valueAt(payload, paging.hasNext);
	if (hasNext !== undefined) return String(hasNext) !== 'true';
	const total = Number(valueAt(payload, paging.total));
	if (total > 0) return seen >= total;
	const isTrusted = size !== undefined && paging.maxSize !== undefined && size <= paging.maxSize;
	return isTrusted && paging.style !== 'cursor' && length < size;
}
