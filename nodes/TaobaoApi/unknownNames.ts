import type { NodeOperationError } from 'n8n-workflow';
import { allEntries } from '../shared/catalogue/anywhere';
import type { Item } from '../shared/execute/Item';
import { nearest } from '../shared/execute/nearest';

/** Longest part of a name that an error repeats. */
const longest = 80;

/** The methods of the catalogue, without delisted ones, that are most like a method which it does not have. */
export const nearestMethods = (method: string): string[] =>
	nearest(
		method,
		allEntries().flatMap((entry) => (entry.delisted ? [] : [entry.method])),
	);

/** Error of a method that must be one of the catalogue. */
export function unknownMethod(item: Item, method: string): NodeOperationError {
	const alike = nearestMethods(method);
	const advice = alike.length > 0 ? `: most alike are ${alike.join(', ')}` : '';
	return item.error(
		`The method "${method.slice(0, longest)}" is in no list`,
		`Search for one${advice}.`,
	);
}
