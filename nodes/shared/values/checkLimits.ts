import type { Field, ValueTexts } from '../catalogue/types';
import { InvalidValueError } from './InvalidValueError';
import { oneOf } from './oneOf';

/** A field with the values that it takes, where they are known. */
export type Checked = Field & { options?: ValueTexts[] };

/**
 * Checks a text, number or choice against the limits that the platform states.
 * @param text the value as it will be sent, without quotation marks
 * @throws InvalidValueError that says what is allowed
 */
export function checkLimits(text: string, field: Checked): void {
	if (field.options && text !== '' && !field.options.some(({ value }) => value === text))
		throw new InvalidValueError(oneOf(field.options));
	if (field.type === 'string') checkLength(text, field);
	if (field.type === 'number' || field.type === 'numeric') checkBounds(Number(text), field);
}

/** @throws InvalidValueError when a list has more entries than the platform takes */
export function checkSize({ length }: unknown[], { maxListSize }: Field): void {
	if (maxListSize !== undefined && length > maxListSize)
		throw new InvalidValueError(`a list of at most ${maxListSize} entries, not ${length}`);
}

/** @throws InvalidValueError when a text, or a list in one text, is longer than the platform takes */
export function checkLength(text: string, { maxLength, maxBytes, bytes }: Field): void {
	const characters = [...text].length;
	if (maxLength !== undefined && characters > maxLength)
		throw new InvalidValueError(`at most ${maxLength} characters long, not ${characters}`);
	if (maxBytes === undefined) return;
	const [size, each] = bytes === 'gbk' ? [gbkSize(text), 2] : [Buffer.byteLength(text), 3];
	if (size > maxBytes)
		throw new InvalidValueError(
			`at most ${maxBytes} bytes long (a Chinese character takes ${each}), not ${size}`,
		);
}

/** One byte for ASCII, two for each other unit of UTF-16, four for rare characters as in GB 18030. */
const gbkSize = (text: string) => text.length + (text.match(/[^\0-\x7f]/g)?.length ?? 0);

function checkBounds(number: number, { minValue, maxValue }: Field): void {
	if (minValue !== undefined && number < minValue)
		throw new InvalidValueError(`at least ${minValue}`);
	if (maxValue !== undefined && number > maxValue)
		throw new InvalidValueError(`at most ${maxValue}`);
}
