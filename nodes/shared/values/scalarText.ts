import { ExactNumber } from '../json/ExactNumber';
import { dateText } from './dateText';
import { InvalidValueError } from './InvalidValueError';

/** Decimal digits of a number, or of a text of digits; ids and prices pass unchanged. */
function numericText(value: unknown): string {
	if (isNumeric(value)) return plainText(value);
	const text = typeof value === 'string' ? value.trim() : '';
	if (/^[+-]?\d+(\.\d+)?$/.test(text)) return text;
	throw new InvalidValueError('a number');
}

/** `true` or `false`. */
function booleanText(value: unknown): string {
	const text = typeof value === 'object' ? '' : String(value).trim().toLowerCase();
	if (text === 'true' || text === 'false') return text;
	throw new InvalidValueError('true or false');
}

/** A scalar as text; a number in plain digits. */
export function plainText(value: unknown): string {
	return isNumeric(value) ? plainDigits(String(value)) : String(value);
}

/** Whether a value is a number of any kind. */
export const isNumeric = (value: unknown): value is number | bigint | ExactNumber =>
	typeof value === 'number' || typeof value === 'bigint' || value instanceof ExactNumber;

/** Larger and smaller powers of ten are no quantities, and their digits would fill the memory. */
const largestExponent = 400;

/** `1.5e-7` as `0.00000015`; exact, as no arithmetic is done. */
function plainDigits(text: string): string {
	const [, sign = '', whole = '', fraction = '', power = ''] =
		/^(-?)(\d+)(?:\.(\d+))?e([+-]?\d+)$/i.exec(text) ?? [];
	if (!whole) return text;
	if (Math.abs(Number(power)) > largestExponent) throw new InvalidValueError('a number');
	const point = whole.length + Number(power);
	const digits = '0'.repeat(Math.max(-point, 0)) + whole + fraction;
	const left = digits
		.slice(0, Math.max(point, 0))
		.padEnd(point, '0')
		.replace(/^0+(?=\d)/, '');
	const right = digits.slice(Math.max(point, 0));
	return `${sign}${left || '0'}${right && `.${right}`}`;
}

/** Text of a number, a boolean or a date, wherever it stands. */
export function typedText(value: unknown, type: 'number' | 'numeric' | 'boolean' | 'date'): string {
	if (type === 'boolean') return booleanText(value);
	return type === 'date' ? dateText(value) : numericText(value);
}

/** Whether there is nothing to send: the platform takes blank text for none. */
export const isBlank = (value: unknown): boolean =>
	value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** Whether there is nothing to send, or an empty list. */
export const isNothing = (value: unknown): boolean =>
	isBlank(value) || (Array.isArray(value) && value.length === 0);
