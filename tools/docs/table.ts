type Cell = string | number | undefined;

/** A table in Markdown, its columns as wide as their longest cells. */
export function table(heads: string[], rows: Cell[][]): string {
	const all = [heads, ...rows].map((row) => row.map((cell) => String(cell ?? '')));
	const widths = heads.map((_, column) =>
		Math.max(3, ...all.map((row) => (row[column] ?? '').length)),
	);
	const line = (row: string[]) =>
		`| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |\n`;
	const [top = [], ...body] = all;
	return [line(top), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('');
}
