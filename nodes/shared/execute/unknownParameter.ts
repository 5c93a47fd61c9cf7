import type { NodeOperationError } from 'n8n-workflow';
import type { Operation } from '../catalogue/types';
import { callerOf } from './callerOf';
import type { Item } from './Item';
import { nearest } from './nearest';

/** Names that an error lists. */
const mostNames = 30;

/** Longest part of a name that an error repeats. */
const longest = 80;

/** Error of a parameter that an operation does not have; `more` is a sentence of advice. */
export function unknownParameter(
	item: Item,
	operation: Operation,
	given: string,
	more = '',
): NodeOperationError {
	const names = operation.parameters.map((parameter) => parameter.name);
	const alike = nearest(given, names);
	const known = names.slice(0, mostNames).join(', ') || 'none';
	const left = names.length > mostNames ? ` and ${names.length - mostNames} more` : '';
	const shown = JSON.stringify(given.slice(0, longest));
	const description = [
		`${callerOf(operation)} has no parameter ${shown}.`,
		alike.length > 0 && `Most alike: ${alike.join(', ')}.`,
		`It takes ${known}${left}.`,
		more,
	];
	return item.error(`The parameter ${shown} is unknown`, description.filter(Boolean).join(' '));
}
