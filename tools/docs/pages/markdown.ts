/** A text that Markdown shows as it is, in a table too. */
export const escaped = (text: string) =>
	text.replace(/[\\|*`[\]]/g, '\\$&').replaceAll('<', '&lt;');

/** A code span; Markdown ends a table's cell at a bar even there. */
export const code = (text: string) => `\`${text.replaceAll('|', '\\|')}\``;

/** A table without padding, as pages of thousands of rows stay small so; columns that are empty are left out. */
export function narrowTable(heads: string[], rows: string[][]): string {
	const used = heads.map((_, column) => rows.some((row) => row[column]));
	const line = (cells: string[]) =>
		`| ${cells.filter((_, column) => used[column]).join(' | ')} |\n`;
	return [heads, heads.map(() => '---'), ...rows].map(line).join('');
}
