/** An object without the members that are undefined. */
export function given<T extends object>(members: T): T {
	const entries = Object.entries(members).filter(([, value]) => value !== undefined);
	return Object.fromEntries(entries) as T;
}
