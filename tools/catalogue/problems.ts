/** The values that stand in the list before, once for each time. */
export function repeated(values: string[]): string[] {
	const seen = new Set<string>();
	return values.filter((value) => seen.has(value) || !seen.add(value));
}

/** The texts of those checks that found something wrong. */
export function problemsWhere(checks: Array<[isWrong: boolean, problem: string]>): string[] {
	return checks.flatMap(([isWrong, problem]) => (isWrong ? [problem] : []));
}
