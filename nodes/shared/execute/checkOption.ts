import type { NodeOperationError } from 'n8n-workflow';
import { isBlank } from '../values/scalarText';
import type { Item } from './Item';
import type { Option } from './optionTable';

type NumberOption = Extract<Option, { kind: 'number' }>;

/**
 * The value of an option: its default when nothing or a blank text is given, a number for text that is one.
 * @throws TypeError that says what is given and what is allowed
 */
export function checkOption(option: Option, given: unknown): boolean | number | string {
	if (isBlank(given)) return option.default;
	const value = converted(option, given);
	if (isAllowed(option, value)) return value as boolean | number | string;
	throw new TypeError(`must be ${allowedBy(option)}, not ${kindOf(given)}`);
}

/** n8n's error of an option; `problem` says what it must be, `owner` whose option it is. */
export const optionError = (
	item: Item,
	{ label }: Pick<Option, 'label'>,
	problem: string,
	owner: string,
): NodeOperationError =>
	item.error(`The option "${label}" ${problem}`, `Change it under Options of ${owner}.`);

/** Numbers are taken from texts, and texts, such as a session of digits, from numbers. */
function converted({ kind }: Option, given: unknown): unknown {
	if (kind === 'number' && typeof given === 'string') return Number(given);
	return kind === 'text' && Number.isSafeInteger(given) ? String(given) : given;
}

function isAllowed(option: Option, value: unknown): boolean {
	if (option.kind === 'boolean') return typeof value === 'boolean';
	if (option.kind === 'text') return typeof value === 'string';
	if (option.kind === 'choice') return option.values.some((allowed) => allowed === value);
	return typeof value === 'number' && isInRange(option, value);
}

function isInRange({ min, max = Number.MAX_VALUE, whole, zero }: NumberOption, value: number) {
	const isWithin = value >= min && value <= max && (!whole || Number.isInteger(value));
	return isWithin || (zero === true && value === 0);
}

function allowedBy(option: Option): string {
	if (option.kind === 'boolean') return 'true or false';
	if (option.kind === 'text') return 'text';
	if (option.kind === 'choice') return option.values.join(' or ');
	const { min, max, whole, zero } = option;
	const range = max === undefined ? `of at least ${min}` : `from ${min} to ${max}`;
	return `${zero ? '0 for no limit or ' : ''}a ${whole ? 'whole ' : ''}number ${range}`;
}

/** A text is not shown, as it may be a session that was put into the wrong field. */
function kindOf(given: unknown): string {
	if (typeof given === 'number') return String(given);
	if (typeof given === 'string') return 'text';
	if (typeof given === 'boolean') return 'a boolean';
	return Array.isArray(given) ? 'a list' : 'an object';
}
