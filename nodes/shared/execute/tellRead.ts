import {
	type IDataObject,
	type IExecuteFunctions,
	NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';
import { EndlessListError } from '../paging/EndlessListError';
import type { Target } from './Prepared';

/** How far the reading of a list came before it failed. */
export interface ReadSoFar {
	target: Target;
	itemIndex: number;
	/** Records, or pages where these are given as they come. */
	count: number;
	asPages: boolean;
}

/**
 * The error that ended the reading of a list; it says how much had been read, so that nobody takes the rest for
 * all of it.
 */
export function tellRead(context: IExecuteFunctions, error: unknown, read: ReadSoFar): unknown {
	const { count } = read;
	if (error instanceof EndlessListError) return endless(context, error, read);
	const isTold = error instanceof NodeApiError || error instanceof NodeOperationError;
	if (!isTold || count === 0) return error;
	const told = `${readText(read)}. If the platform limits how far a list goes, narrow the time or the filters`;
	const description = (error.description ?? '').replace(/ \[Item \d+\]$/, '');
	error.description = `${description} ${told}. [Item ${read.itemIndex}]`.trim();
	const fault = error.context.fault as IDataObject | undefined;
	if (fault) error.context.fault = { ...fault, recordsRead: count };
	return error;
}

function endless(
	context: IExecuteFunctions,
	{ message }: EndlessListError,
	read: ReadSoFar,
): NodeOperationError {
	const { method, name = method } = read.target;
	return new NodeOperationError(context.getNode(), 'The list does not come to an end', {
		description: `"${name}" (${method}): ${message}. ${readText(read)}; set a Limit for fewer. [Item ${read.itemIndex}]`,
		itemIndex: read.itemIndex,
	});
}

const readText = ({ count, asPages }: ReadSoFar) =>
	`${count} ${asPages ? 'pages' : 'records'} had been read before and are not given`;
