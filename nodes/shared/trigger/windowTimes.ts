import { DateTime, Duration } from 'luxon';
import type { Window } from '../catalogue/increments';

/** A span of time in epoch milliseconds, whole seconds, both ends inclusive. */
export interface Span {
	from: number;
	to: number;
}

/** The platform's clock. */
const platformZone = 'UTC+8';
const format = 'yyyy-MM-dd HH:mm:ss';
const hour = 3_600_000;

/** Milliseconds of an ISO 8601 duration. */
export const millisecondsOf = (duration: string): number => Duration.fromISO(duration).toMillis();

/** The second in which a moment lies. */
export const wholeSecond = (moment: number): number => Math.floor(moment / 1000) * 1000;

/** A moment as an operation writes it. */
export const timeText = (moment: number, { zone = platformZone }: Pick<Window, 'zone'>): string =>
	DateTime.fromMillis(moment, { zone }).toFormat(format);

/**
 * Both ends of a span as an operation is asked for them. An hour that the clocks of its zone show twice is asked for
 * as a whole, as its texts do not say which of the two is meant.
 */
export function spanTexts({ from, to }: Span, window: Pick<Window, 'zone'>): [string, string] {
	const start = timeText(isTwice(from, window) ? startOfHour(from) : from, window);
	const end = timeText(isTwice(to, window) ? startOfHour(to) + hour - 1000 : to, window);
	return start <= end ? [start, end] : [end, start];
}

/** Milliseconds by which texts may lie about the order of moments: an hour where clocks are set back. */
export const doubtOf = ({ zone }: Pick<Window, 'zone'>): number => (zone ? hour : 0);

/** Whether all of a span lies where its texts cannot tell one moment from another. */
export const isInDoubt = ({ from, to }: Span, window: Pick<Window, 'zone'>): boolean =>
	isTwice(from, window) && isTwice(to, window);

const startOfHour = (moment: number) => Math.floor(moment / hour) * hour;

function isTwice(moment: number, window: Pick<Window, 'zone'>): boolean {
	if (!window.zone) return false;
	const text = timeText(moment, window);
	return [-hour, hour].some((other) => timeText(moment + other, window) === text);
}
