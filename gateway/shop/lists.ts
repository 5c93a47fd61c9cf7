import { invalidParameter } from '../faults/GatewayFault';
import { parseTime } from '../values/formats';
import type { Members } from '../values/Value';

/** The first place in an ascending row whose time is at least `time`. */
export function lowerBound(
	length: number,
	timeAt: (place: number) => number,
	time: number,
): number {
	let low = 0;
	let high = length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (timeAt(middle) < time) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Which page of a list is wanted. */
export interface Page {
	page: number;
	size: number;
}

/** One page of a list. */
export interface ListPage<T> {
	entries: T[];
	total: number;
	hasNext: boolean;
}

/** Cuts a page out of a list of `total` entries, of which `at` makes only those of the page. */
export function cutPage<T>(
	total: number,
	{ page, size }: Page,
	at: (place: number) => T,
): ListPage<T> {
	const start = (page - 1) * size;
	const length = Math.max(0, Math.min(size, total - start));
	const entries = Array.from({ length }, (_, offset) => at(start + offset));
	return { entries, total, hasNext: start + length < total };
}

type Business = Map<string, string>;

/** Reads `page_no` and `page_size`, within the bounds of the platform. */
export function readPage(business: Business, largest = 100): Page {
	const page = Number(business.get('page_no') ?? 1);
	const size = Number(business.get('page_size') ?? 40);
	if (!Number.isInteger(page) || page < 1) throw invalidParameter('page_no', 'a number from 1');
	if (!Number.isInteger(size) || size < 1 || size > largest)
		throw invalidParameter('page_size', `a number from 1 to ${largest}`);
	return { page, size };
}

/** Reads a pair of times; the end lies behind the start, and at most `longest` behind it. */
export function readSpan(
	business: Business,
	[start, end]: [string, string],
	longest = Infinity,
): { from?: number; to?: number } {
	const from = parseTime(business.get(start) ?? '');
	const to = parseTime(business.get(end) ?? '');
	if (from === undefined || to === undefined) return { from, to };
	if (to < from) throw invalidParameter(end, `a time after ${start}`);
	if (to - from > longest) throw invalidParameter(end, `at most one day after ${start}`);
	return { from, to };
}

/** Whether a time lies in a span; the bounds are included. */
export function isWithin(
	time: number,
	{ from = -Infinity, to = Infinity }: { from?: number; to?: number },
): boolean {
	return time >= from && time <= to;
}

/** What a page says of the whole list: a flag when `use_has_next` is set, a count otherwise. */
export function pageFacts(business: Business, { total, hasNext }: ListPage<unknown>): Members {
	return business.get('use_has_next') === 'true' ? { has_next: hasNext } : { total_results: total };
}
