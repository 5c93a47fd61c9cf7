import { type IDataObject, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { EndlessListError } from '../paging/Progress';
import type { Item } from './Item';
import type { RunnableOperation } from './OperationCall';

/** How far the reading of a list came before it failed. */
export interface PartialRead {
	operation: RunnableOperation;
	/** Records, or pages where these are given as they come. */
	count: number;
	asPages: boolean;
}

/**
 * The error that ended the reading of a list; it says how much had been read, so that nobody takes the rest for
 * all of it.
 */
export function explainPartialRead(item: Item, error: unknown, read: PartialRead): unknown {
	const { count } = read;
	if (error instanceof EndlessListError) return endless(item, error, read);
	const isOwn = error instanceof NodeApiError || error instanceof NodeOperationError;
	if (!isOwn || count === 0) return error;
	item.advise(
		error,
		`${readText(read)}. If the platform limits how far a list goes, narrow the time or the filters.`,
	);
	const fault = error.context.fault as IDataObject | undefined;
	if (fault) error.context.fault = { ...fault, recordsRead: count };
	return error;
}

function endless(item: Item, { message }: EndlessListError, read: PartialRead): NodeOperationError {
	const { method, name = method } = read.operation;
	const description = `"${name}" (${method}): ${message}. ${readText(read)}; set a Limit for fewer.`;
	return item.error('The list does not come to an end', description);
}

const readText = ({ count, asPages }: PartialRead) =>
	`${count} ${asPages ? 'pages' : 'records'} had been read before and are not given`;
