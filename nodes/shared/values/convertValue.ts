import type { ValueKind } from '../catalogue/types';
import { platformTime } from './platformTime';

/**
 * A value of an answer as what it is: a moment as ISO 8601 with the platform's zone, a number, true or false.
 * What is not written as its kind is, or would lose something, is given back itself.
 */
export function convertValue(value: unknown, kind: ValueKind): unknown {
	if (kind === 'date') return toMoment(value);
	if (typeof value !== 'string') return value;
	if (kind === 'number') return toNumber(value);
	if (kind === 'boolean' && /^(true|false)$/.test(value)) return value === 'true';
	return value;
}

const zone = '+08:00';

/** A day with a time of day and no zone; a day alone is no moment, and ISO 8601 already. */
const clock = /^(\d{4})-(\d\d)-(\d\d)[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(\.\d{1,9})?)?$/;

/** Milliseconds since 1970 from 2001 on; seconds have fewer digits, a written date has more. */
const milliseconds = /^\d{13}$/;

function toMoment(value: unknown): unknown {
	if (typeof value !== 'string' && typeof value !== 'number') return value;
	const text = String(value);
	return (milliseconds.test(text) ? momentOf(Number(text)) : momentAt(text)) ?? value;
}

function momentAt(text: string): string | undefined {
	const [, year = '', month = '', day = '', hour, minute, second = '00', fraction = ''] =
		clock.exec(text) ?? [];
	if (!isDay(Number(year), Number(month), Number(day))) return undefined;
	return `${year}-${month}-${day}T${hour}:${minute}:${second}${fraction}${zone}`;
}

function momentOf(time: number): string {
	const rest = time % 1000;
	const fraction = rest > 0 ? `.${String(rest).padStart(3, '0')}` : '';
	return `${platformTime(new Date(time)).replace(' ', 'T')}${fraction}${zone}`;
}

/** Whether the calendar has the day; the platform writes zeros for none. */
function isDay(year: number, month: number, day: number): boolean {
	const date = new Date(Date.UTC(2000, 0, 1));
	date.setUTCFullYear(year, month - 1, day);
	return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Every decimal of so many digits is told from its neighbours by a JavaScript number. */
const mostDigits = 15;

/** Digits as text, such as an ID with zeros before it or more digits than are exact, stay text. */
function toNumber(text: string): number | string {
	if (!/^-?(0|[1-9]\d*)(\.\d+)?$/.test(text)) return text;
	const digits = text.replace(/[-.]/g, '').replace(/^0+/, '');
	if (digits.length > mostDigits || (digits === '' && text.startsWith('-'))) return text;
	return Number(text);
}
