/** A table in Markdown, as Prettier writes it; the first row is its head. */
export function markdownTable(rows: string[][]): string {
	const [top = [], ...body] = rows;
	const widths = top.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
	const line = (row: string[]) =>
		`| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |\n`;
	return [line(top), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('');
}

/**
 * A text with a table between its marks `<!-- name -->` and `<!-- /name -->`.
 * @throws Error when the marks are missing
 */
export function fillTable(text: string, name: string, rows: string[][]): string {
	const between = new RegExp(`(?<=<!-- ${name} -->\\n)[^]*(?=<!-- /${name} -->)`);
	if (!between.test(text))
		throw new Error(`The marks <!-- ${name} --> and <!-- /${name} --> are missing`);
	return text.replace(between, () => `\n${markdownTable(rows)}\n`);
}
