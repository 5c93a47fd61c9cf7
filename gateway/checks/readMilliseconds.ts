/** Reads a Unix time in milliseconds; undefined when the text is none. */
export function readMilliseconds(text: string): number | undefined {
	return /^\d{13}$/.test(text) ? Number(text) : undefined;
}
