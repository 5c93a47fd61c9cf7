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
export interface Found<T> {
	entries: T[];
	total: number;
	hasNext: boolean;
}

/** Cuts a page out of a list of `total` entries, of which `at` makes only those of the page. */
export function cutPage<T>(
	total: number,
	{ page, size }: Page,
	at: (place: number) => T,
): Found<T> {
	const start = (page - 1) * size;
	const length = Math.max(0, Math.min(size, total - start));
	const entries = Array.from({ length }, (_, offset) => at(start + offset));
	return { entries, total, hasNext: start + length < total };
}
