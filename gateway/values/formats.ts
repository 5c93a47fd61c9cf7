/** Milliseconds of an hour and of a day. */
export const hour = 3_600_000;
export const day = 24 * hour;

const aheadOfGmt = 8 * hour;

/** Writes a time as the platform does: `yyyy-MM-dd HH:mm:ss` in GMT+8. */
export function formatTime(milliseconds: number): string {
	return new Date(milliseconds + aheadOfGmt).toISOString().slice(0, 19).replace('T', ' ');
}

/** Reads a time in the platform's format; undefined when it is none. */
export function parseTime(text: string): number | undefined {
	if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return undefined;
	const milliseconds = Date.parse(`${text.replace(' ', 'T')}+08:00`);
	return !Number.isNaN(milliseconds) && formatTime(milliseconds) === text
		? milliseconds
		: undefined;
}

/** A time without its milliseconds. */
export function wholeSecond(milliseconds: number): number {
	return Math.floor(milliseconds / 1000) * 1000;
}

/** Reads a Unix time in milliseconds; undefined when the text is none. */
export function parseMilliseconds(text: string): number | undefined {
	return /^\d{13}$/.test(text) ? Number(text) : undefined;
}

/** Cents as the platform writes an amount: yuan with two decimals. */
export function yuan(cents: number): string {
	return (cents / 100).toFixed(2);
}
