/**
 * What differs between two values, a line for each place: `parameters.tid.maxLength: 20 → 40`.
 * Entries of a list that have a name are compared by it.
 */
export function differences(before: unknown, after: unknown, path = ''): string[] {
	if (JSON.stringify(before) === JSON.stringify(after)) return [];
	const [left, right] = [membersOf(before), membersOf(after)];
	if (!left || !right) return [`${path}: ${short(before)} → ${short(after)}`];
	const names = [...new Set([...Object.keys(left), ...Object.keys(right)])];
	const lines = names.flatMap((name) =>
		differences(left[name], right[name], path ? `${path}.${name}` : name),
	);
	return lines.length > 0 ? lines : [`${path}: another order`];
}

function membersOf(value: unknown): Record<string, unknown> | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	if (!Array.isArray(value)) return value as Record<string, unknown>;
	const named = value.every(
		(entry) => typeof (entry as { name?: unknown } | null)?.name === 'string',
	);
	if (!named) return undefined;
	return Object.fromEntries(
		(value as Array<{ name: string }>).map(({ name, ...entry }) => [name, entry]),
	);
}

function short(value: unknown): string {
	if (value === undefined) return 'nothing';
	const text = JSON.stringify(value);
	return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
