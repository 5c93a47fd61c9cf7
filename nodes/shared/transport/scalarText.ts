import { DateTime } from 'luxon';
import { InvalidValueError } from './InvalidValueError';

const platformZone = 'UTC+8';
const platformFormat = 'yyyy-MM-dd HH:mm:ss';

/** Decimal digits of a number, or of a text of digits; ids and prices pass unchanged. */
export function numericText(value: unknown): string {
	if (typeof value === 'bigint') return value.toString();
	if (typeof value === 'number') return numberText(value);
	const text = String(value).trim();
	if (/^[+-]?\d+(\.\d+)?$/.test(text)) return text;
	throw new InvalidValueError('a number');
}

function numberText(value: number): string {
	if (Number.isInteger(value) && !Number.isSafeInteger(value))
		throw new InvalidValueError('given as text, as a number this large has already lost digits');
	if (!Number.isFinite(value)) throw new InvalidValueError('a number');
	const text = String(value);
	return /e/.test(text) ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}

/** `true` or `false`. */
export function booleanText(value: unknown): string {
	const text = String(value).trim().toLowerCase();
	if (text === 'true' || text === 'false') return text;
	throw new InvalidValueError('true or false');
}

/**
 * `yyyy-MM-dd HH:mm:ss` in GMT+8. Text in that form is the platform's own time and passes unchanged;
 * an ISO date without a zone is read in `timezone`, a date alone is midnight in GMT+8, a number is epoch milliseconds.
 */
export function dateText(value: unknown, timezone: string): string {
	if (typeof value === 'string' && isPlatformTime(value.trim())) return value.trim();
	const moment = readMoment(value, timezone);
	if (moment.isValid) return moment.setZone(platformZone).toFormat(platformFormat);
	throw new InvalidValueError(`a date such as 2026-01-31 08:00:00 (GMT+8) or an ISO date`);
}

function isPlatformTime(text: string): boolean {
	return (
		/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) &&
		DateTime.fromFormat(text, platformFormat).isValid
	);
}

function readMoment(value: unknown, timezone: string): DateTime {
	if (typeof value === 'number') return DateTime.fromMillis(value);
	if (value instanceof Date) return DateTime.fromJSDate(value);
	const text = isoText(value);
	if (/^\d{4}-\d\d-\d\d$/.test(text)) return DateTime.fromISO(text, { zone: platformZone });
	return DateTime.fromISO(text.replace(' ', 'T'), { zone: timezone });
}

/** Expressions hand over n8n's own DateTime, which is another class but has the same method. */
export function isDateTime(value: unknown): value is { toISO(): string } {
	return typeof value === 'object' && value !== null && 'toISO' in value;
}

const isoText = (value: unknown) => (isDateTime(value) ? value.toISO() : String(value).trim());
