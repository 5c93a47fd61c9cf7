import { findAnywhere } from '../catalogue/anywhere';
import type { MovingMoment, PickerList } from '../catalogue/pickers';
import type { Operation, Paging } from '../catalogue/types';
import { isObject } from '../json/objects';
import { firstPosition, type Position } from '../paging/PageReader';
import { changeValues, type Values } from '../values/changeValues';
import { platformTime } from '../values/platformTime';

/** By dotted path of the parameter. */
export type Data = Record<string, unknown>;

/** Entries that a page is asked for; more than a list shows at once do not help. */
const pageSize = 100;

/** @throws Error for an operation that the catalogue does not have */
export function operationOf({ method }: Pick<PickerList, 'method'>): Operation {
	const operation = findAnywhere(method);
	if (operation) return operation;
	throw new Error(`The catalogue has no operation ${method}`);
}

/** The values with which an operation is asked for a page of a list. */
export function askedWith(
	operation: Operation,
	{ list, given, position }: { list: PickerList; given: Data; position?: Position },
): Values {
	const { paging } = operation;
	const at = position ?? (paging && firstPosition(paging));
	return changeValues(initial(operation), {
		...fixedValues(list),
		...given,
		...(paging && at !== undefined && { [paging.parameter]: at }),
		...(paging?.size && { [paging.size]: sizeOf(operation, paging) }),
	});
}

/** Entries that each page is asked for, or has where that cannot be said. */
export function sizeOf(
	{ parameters }: Operation,
	{ size, maxSize, defaultSize = 20 }: Paging,
): number {
	const least = parameters.find(({ name }) => name === size)?.minValue ?? 1;
	return Math.max(least, Math.min(pageSize, maxSize ?? defaultSize));
}

/** What an operation is asked with when nothing is said: what it requires and has a default for. */
const initial = ({ parameters }: Operation): Values =>
	new Map(parameters.map(({ name, required, default: preset }) => [name, required && preset]));

/** What a list is always asked with; moments move with the clock. */
const fixedValues = ({ fixed = {} }: PickerList): Data =>
	Object.fromEntries(
		Object.entries(fixed).map(([path, value]) => [path, isMoment(value) ? momentOf(value) : value]),
	);

const isMoment = (value: unknown): value is MovingMoment => isObject(value) && 'daysAgo' in value;

const day = 24 * 60 * 60 * 1000;

/** To the full minute, as lists of some platforms are sorted by what they are asked with. */
function momentOf({ daysAgo, as }: MovingMoment): number | string {
	const minute = 60_000;
	const time = Math.floor((Date.now() - daysAgo * day) / minute) * minute;
	return as === 'ms' ? time : platformTime(new Date(time));
}
