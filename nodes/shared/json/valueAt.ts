/** Value at a dotted path; undefined when the path or anything on it is absent. A trailing `[]` is ignored. */
export function valueAt(data: unknown, path: string | undefined): unknown {
	if (path === undefined) return undefined;
	return path
		.replace(/\[\]$/, '')
		.split('.')
		.reduce<unknown>(
			(value, name) =>
				typeof value === 'object' && value !== null
					? (value as Record<string, unknown>)[name]
					: undefined,
			data,
		);
}
