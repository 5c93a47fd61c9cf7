import { types } from 'node:util';
import { ExactNumber } from '../json/ExactNumber';
import { deepest } from '../json/jsonTree';
import { isPlainObject } from '../json/objects';
import { isDateTime } from './dateText';
import { InvalidValueError, placed } from './InvalidValueError';
import { tooDeep } from './readTree';

const loneSurrogate = /\p{Surrogate}/u;

/**
 * Checks that a value is data that can be sent as it is: no lost digits, no half characters, nothing but texts,
 * numbers, booleans, dates, lists and plain objects, however deep.
 * @throws InvalidValueError that names the place
 */
export function checkPlain(value: unknown): void {
	visit(value, { above: [], isWritten: false });
}

/** The same for what was read from a JSON text that is sent as it is written: its numbers have all their digits. */
export function checkWritten(value: unknown): void {
	visit(value, { above: [], isWritten: true });
}

interface Walk {
	/** The lists and objects around the value; one list for the whole walk, as values may be many. */
	above: object[];
	/** Numbers are written somewhere with all their digits. */
	isWritten: boolean;
}

function visit(value: unknown, walk: Walk): void {
	if (typeof value !== 'object' || value === null) return checkScalar(value, walk);
	const { above } = walk;
	if (isOwnKind(value)) return;
	if (above.includes(value)) throw new InvalidValueError('data that does not contain itself');
	if (above.length > deepest) throw new InvalidValueError(tooDeep);
	above.push(value);
	if (Array.isArray(value)) visitEntries(value, walk);
	else visitMembers(value, walk);
	above.pop();
}

function visitEntries(list: unknown[], walk: Walk): void {
	for (let index = 0; index < list.length; index += 1)
		try {
			visit(list[index], walk);
		} catch (error) {
			throw placed(index, error);
		}
}

function visitMembers(value: object, walk: Walk): void {
	if (!isPlainObject(value))
		throw new InvalidValueError(`text, a number, a list or an object, not a ${className(value)}`);
	for (const [name, member] of Object.entries(value))
		try {
			checkScalar(name, walk);
			visit(member, walk);
		} catch (error) {
			throw placed(name, error);
		}
}

/** Dates, and numbers of JSON texts. */
function isOwnKind(value: object): boolean {
	if (value instanceof ExactNumber) checkFinite(Number(value.text), value.text);
	else if (types.isDate(value)) {
		if (Number.isNaN(value.getTime())) throw new InvalidValueError('a valid date');
	} else return isDateTime(value);
	return true;
}

function checkScalar(value: unknown, { isWritten }: Walk): void {
	if (typeof value === 'function' || typeof value === 'symbol')
		throw new InvalidValueError(`data, not a ${typeof value}`);
	if (typeof value === 'string' && loneSurrogate.test(value))
		throw new InvalidValueError('text of whole characters, without a lone surrogate');
	if (typeof value !== 'number') return;
	checkFinite(value, String(value));
	if (!isWritten) checkDigits(value);
}

function checkDigits(value: number): void {
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
