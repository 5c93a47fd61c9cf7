/** Rows by their key; by several where a row has several. */
export function groupBy<Row>(
	rows: readonly Row[],
	keysOf: (row: Row) => string | string[],
): Map<string, Row[]> {
	const groups = new Map<string, Row[]>();
	for (const row of rows)
		for (const key of [keysOf(row)].flat()) {
			const group = groups.get(key);
			if (group) group.push(row);
			else groups.set(key, [row]);
		}
	return groups;
}
