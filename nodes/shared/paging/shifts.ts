const textOf = (row: unknown) => JSON.stringify(row);

/** Whether two pages hold the same rows; a row that differs ends the comparison. */
export function isSame(one: unknown[], other: unknown[]): boolean {
	return one.length === other.length && one.every((row, at) => textOf(row) === textOf(other[at]));
}

/** Whether all rows of a page are alike, so that a page like it is no sign of anything. */
export function isUniform(page: unknown[]): boolean {
	return page.length > 1 && page.every((row) => textOf(row) === textOf(page[0]));
}

/** A page without the rows at its head that stood at the end of the one before, at most `growth` of them. */
export function withoutShifted(page: unknown[], previous: unknown[], growth: number): unknown[] {
	for (let count = Math.min(growth, page.length, previous.length); count > 0; count -= 1)
		if (isSame(page.slice(0, count), previous.slice(-count))) return page.slice(count);
	return page;
}

/**
 * Rows of a page that was read again that are not among the rows known of it. None if it has no known row:
 * its rows then hold something that changes, and cannot be told apart.
 */
export function unknownRows(page: unknown[], known: unknown[]): unknown[] {
	const left = new Map<string, number>();
	for (const text of known.map(textOf)) left.set(text, (left.get(text) ?? 0) + 1);
	const unknown = page.filter((row) => {
		const count = left.get(textOf(row)) ?? 0;
		left.set(textOf(row), count - 1);
		return count <= 0;
	});
	return unknown.length < page.length ? unknown : [];
}
