import { parseTime } from '../clock';
import { invalidParameter } from '../Refusal';
import type { Found, Page } from './search';
import type { Members } from '../value';

type Business = Map<string, string>;

/** Reads `page_no` and `page_size`; refuses what the platform refuses. */
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

/** What a page tells of the whole list: a flag when `use_has_next` is set, a count otherwise. */
export function pageFacts(business: Business, { total, hasNext }: Found<unknown>): Members {
	return business.get('use_has_next') === 'true' ? { has_next: hasNext } : { total_results: total };
}
