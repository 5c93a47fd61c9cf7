import type { IDataObject } from 'n8n-workflow';
import { type Entry, findAnywhere } from '../shared/catalogue/anywhere';
import type { Item } from '../shared/execute/Item';
import { isBlank } from '../shared/values/scalarText';
import { platformOf } from './platforms';
import { findEntries } from './search/findEntries';

/** Results that are given when the user does not say how many, and at most. */
const usual = 10;
const most = 50;

/**
 * The operations that fit the text of an item, best first, as far as one needs to know them to choose.
 * @throws NodeOperationError when there is no text, or the limit is no number
 */
export function searchOperations(item: Item): IDataObject[] {
	const text = item.parameter('text', '');
	if (isBlank(text)) throw item.fieldError('Text', 'given: words or a part of a method');
	const limit = Number(item.parameter('limit', usual));
	if (!Number.isInteger(limit) || limit < 1 || limit > most)
		throw item.fieldError('Limit', `a whole number from 1 to ${most}`);
	return findEntries(String(text)).slice(0, limit).map(rowOf);
}

function rowOf({ method, name, title, delisted, successor }: Entry): IDataObject {
	const operation = findAnywhere(method);
	const required = operation?.parameters.filter((parameter) => parameter.required) ?? [];
	return {
		method,
		name,
		title,
		description: operation?.description ?? '',
		platform: platformOf(operation?.route),
		required: required.map((parameter) => parameter.name),
		...(delisted && { delisted }),
		...(successor && { successor }),
	};
}
