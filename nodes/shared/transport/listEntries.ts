/** Entries of a list given as an array, as JSON text of an array, as text with commas, or as one value. */
export function listEntries(value: unknown): unknown[] {
	if (Array.isArray(value)) return value;
	if (typeof value !== 'string') return [value];
	return parseArray(value.trim()) ?? value.split(',');
}

function parseArray(text: string): unknown[] | undefined {
	if (!text.startsWith('[')) return undefined;
	try {
		return JSON.parse(text) as unknown[];
	} catch {
		return undefined;
	}
}
