import { types } from 'node:util';
import { isDateTime } from './dateText';
import { ExactNumber } from './ExactNumber';
import { at, InvalidValueError } from './InvalidValueError';
import { deepest, tooDeep } from './jsonTree';

const loneSurrogate = /\p{Surrogate}/u;

/**
 * Checks that a value is data that can be sent as it is: no lost digits, no half characters, nothing but texts,
 * numbers, booleans, dates, lists and plain objects, however deep.
 * @throws InvalidValueError that tells the place
 */
export function checkPlain(value: unknown): void {
	visit(value, []);
}

/** Whether a value is an object with members and nothing more: no list, no date, no instance of a class. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** `above` holds the lists and objects around the value. */
function visit(value: unknown, above: readonly object[]): void {
	if (typeof value !== 'object' || value === null) return checkScalar(value);
	if (isOwnKind(value)) return;
	if (above.includes(value)) throw new InvalidValueError('data that does not contain itself');
	if (above.length > deepest) throw new InvalidValueError(tooDeep);
	if (!Array.isArray(value)) return visitMembers(value, [...above, value]);
	value.forEach((entry: unknown, index) => at(index, () => visit(entry, [...above, value])));
}

function visitMembers(value: object, above: readonly object[]): void {
	if (!isPlainObject(value))
		throw new InvalidValueError(`text, a number, a list or an object, not a ${className(value)}`);
	for (const [name, member] of Object.entries(value))
		at(name, () => {
			checkScalar(name);
			visit(member, above);
		});
}

/** Dates, and numbers of JSON texts. */
function isOwnKind(value: object): boolean {
	if (value instanceof ExactNumber) checkFinite(Number(value.text), value.text);
	else if (types.isDate(value)) {
		if (Number.isNaN(value.getTime())) throw new InvalidValueError('a valid date');
	} else return isDateTime(value);
	return true;
}

function checkScalar(value: unknown): void {
	if (typeof value === 'function' || typeof value === 'symbol')
		throw new InvalidValueError(`data, not a ${typeof value}`);
	if (typeof value === 'string' && loneSurrogate.test(value))
		throw new InvalidValueError('text of whole characters, without a lone surrogate');
	if (typeof value === 'number') checkNumber(value);
}

function checkNumber(value: number): void {
	checkFinite(value, String(value));
	if (Number.isInteger(value) && !Number.isSafeInteger(value))
		throw new InvalidValueError('given as text, as a number this large has already lost digits');
}

function checkFinite(value: number, text: string): void {
	if (!Number.isFinite(value)) throw new InvalidValueError(`a finite number, not ${text}`);
}

function className(value: object): string {
	const { constructor } = Object.getPrototypeOf(value) as { constructor?: { name?: unknown } };
	return typeof constructor?.name === 'string' ? constructor.name : 'special object';
}
