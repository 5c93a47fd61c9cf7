import type { NodeOperationError } from 'n8n-workflow';
import { allEntries } from '../shared/catalogue/anywhere';
import type { Operation } from '../shared/catalogue/types';
import type { Item } from '../shared/execute/Item';
import { nearest } from '../shared/execute/nearest';

/** Names that an error lists. */
const mostNames = 30;

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

/** Error of a parameter that an operation does not have; `more` is a sentence of advice. */
export function unknownParameter(
	item: Item,
	operation: Operation,
	given: string,
	more = '',
): NodeOperationError {
	const { name, method, parameters } = operation;
	const names = parameters.map((parameter) => parameter.name);
	const alike = nearest(given, names);
	const known = names.slice(0, mostNames).join(', ') || 'none';
	const left = names.length > mostNames ? ` and ${names.length - mostNames} more` : '';
	const shown = JSON.stringify(given.slice(0, longest));
	const description = [
		`"${name}" (${method}) has no parameter ${shown}.`,
		alike.length > 0 && `Most alike: ${alike.join(', ')}.`,
		`It takes ${known}${left}.`,
		more,
	];
	return item.error(`The parameter ${shown} is unknown`, description.filter(Boolean).join(' '));
}
