/** Whether a value is an object, no list. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is an object with members and nothing more: no list, no date, no instance of a class. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}

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
