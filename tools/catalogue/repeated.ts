/** The values that stand in the list before, once for each time. */
export function repeated(values: string[]): string[] {
	const seen = new Set<string>();
	return values.filter((value) => seen.has(value) || !seen.add(value));
}
