/** As many entries as there is room for, and how many more there are. */
export function listed(entries: string[], separator: string, longest: number): string {
	let text = '';
	for (const [index, entry] of entries.entries()) {
		const next = text ? text + separator + entry : entry;
		if (next.length > longest && text) return `${text} and ${entries.length - index} more`;
		text = next;
	}
	return text;
}
