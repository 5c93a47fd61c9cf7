import type { IDataObject } from 'n8n-workflow';
import { isObject, valueAt } from '../json/objects';
import { parseText } from '../json/parseTexts';

type Value = IDataObject[string];

/**
 * Items of an answer: the records of a list one by one, a single object as one item.
 * `result` is the dotted path to them, a list ending in `[]`, or to JSON text that holds them.
 * Without one, or where it leads to a plain value, the answer comes as it is.
 * A list that is not there is empty: the platform leaves empty lists out.
 */
export function toItems(payload: IDataObject, result: string | undefined): IDataObject[] {
	if (result === undefined) return [payload];
	const value = parseText(valueAt(payload, result)) as Value;
	if (Array.isArray(value)) return named(value, result);
	if (result.endsWith('[]')) return isNothing(value) ? [] : named([value], result);
	return [isRecord(value) ? value : payload];
}

/**
 * Records of one page of a list; none when the list is not there.
 * A text that should hold them as JSON and does not is no list: the answer comes as it is, so that nothing is lost.
 */
export function recordsOf(payload: IDataObject, place: string | undefined): IDataObject[] {
	return isNothing(valueAt(payload, place)) ? [] : toItems(payload, place);
}

/** A list of plain values gives items too, each under the list's name; entries without a value are none. */
function named(list: Value[], path: string): IDataObject[] {
	const name = path.replace(/\[\]$/, '').split('.').pop() ?? path;
	return list
		.filter((entry) => entry !== null && entry !== undefined)
		.map((entry) => (isRecord(entry) ? entry : { [name]: entry }));
}

/** Nothing, an empty text and an empty object are how an empty list comes where it is not left out. */
const isNothing = (value: unknown) =>
	value === undefined ||
	value === null ||
	value === '' ||
	(isRecord(value) && Object.keys(value).length === 0);

/** The same question in n8n's own type. */
const isRecord = (value: unknown): value is IDataObject => isObject(value);
