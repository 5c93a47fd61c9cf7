import { readMilliseconds } from '../../checks/readMilliseconds';

const hour = 3_600_000;

/** Whether a text is a time in milliseconds at most an hour off. */
export function isTimely(text: string, now: number): boolean {
	const time = readMilliseconds(text);
	return time !== undefined && Math.abs(time - now) <= hour;
}
