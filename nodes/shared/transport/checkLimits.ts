import type { Field } from '../catalogue/types';
import { InvalidValueError } from './InvalidValueError';
import { listEntries } from './listEntries';

/**
 * Checks a value against the limits that the platform states.
 * @param text the value as it will be sent
 * @throws InvalidValueError that says what is allowed
 */
export function checkLimits(value: unknown, text: string, field: Field): void {
	const { type, maxLength, maxListSize } = field;
	if (type === 'string' && maxLength !== undefined && [...text].length > maxLength)
		throw new InvalidValueError(`at most ${maxLength} characters long, not ${[...text].length}`);
	if (type.endsWith('[]') && maxListSize !== undefined) checkSize(value, maxListSize);
	if (type === 'number' || type === 'numeric') checkBounds(Number(text), field);
}

function checkBounds(number: number, { minValue, maxValue }: Field): void {
	if (minValue !== undefined && number < minValue)
		throw new InvalidValueError(`at least ${minValue}`);
	if (maxValue !== undefined && number > maxValue)
		throw new InvalidValueError(`at most ${maxValue}`);
}

function checkSize(value: unknown, maxListSize: number): void {
	const size = listEntries(value).length;
	if (size > maxListSize)
		throw new InvalidValueError(`a list of at most ${maxListSize} entries, not ${size}`);
}
