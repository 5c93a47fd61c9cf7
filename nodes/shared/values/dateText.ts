import { types } from 'node:util';
import { DateTime } from 'luxon';
import { ExactNumber } from '../json/ExactNumber';
import { InvalidValueError } from './InvalidValueError';
import { platformTime } from './platformTime';

/** A day, a time of day, a zone; all but the day may be missing. */
const pattern =
	/^(\d{4}-\d\d-\d\d|\d{8})(?:[T ](\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?)\s?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/** Numbers below are seconds; as milliseconds they would be before March 1973. */
const smallestMilliseconds = 1e11;

/** The last moment that four digits of a year can tell. */
const largestMilliseconds = Date.UTC(9999, 11, 31);

/**
 * `yyyy-MM-dd HH:mm:ss` in GMT+8. Text without a zone is the platform's clock, whatever its precision;
 * a date alone is midnight there. Text with a zone, dates and numbers of epoch milliseconds are that moment.
 * @throws InvalidValueError
 */
export function dateText(value: unknown): string {
	const moment = readMoment(value);
	if (!moment?.isValid)
		throw new InvalidValueError(
			'a date such as 2026-01-31 08:00:00 (GMT+8), an ISO date, or milliseconds since 1970 as a number',
		);
	return platformTime(moment.toJSDate());
}

function readMoment(value: unknown): DateTime | undefined {
	if (typeof value === 'string') return readText(value.trim());
	if (typeof value === 'number') return readMilliseconds(value);
	if (value instanceof ExactNumber || typeof value === 'bigint')
		return readMilliseconds(Number(value));
	if (types.isDate(value)) return DateTime.fromMillis(value.getTime());
	return isDateTime(value) ? readText(String(value.toISO())) : undefined;
}

function readText(text: string): DateTime | undefined {
	const [, day, time = '00:00', zone = '+08:00'] = pattern.exec(text) ?? [];
	return day ? DateTime.fromISO(`${day}T${time}${zone.toUpperCase()}`) : undefined;
}

function readMilliseconds(value: number): DateTime {
	if (value >= smallestMilliseconds && value <= largestMilliseconds)
		return DateTime.fromMillis(value);
	throw new InvalidValueError(
		'a date, or a number of milliseconds since 1970 (seconds times 1000)',
	);
}

/** Expressions hand over n8n's own DateTime, which is another class but has the same method. */
export function isDateTime(value: unknown): value is { toISO(): string | null } {
	return (
		typeof value === 'object' &&
		value !== null &&
		typeof (value as { toISO?: unknown }).toISO === 'function'
	);
}

/** Whether a value is a moment: a Date or a DateTime. */
export const isMoment = (value: unknown): boolean => types.isDate(value) || isDateTime(value);
