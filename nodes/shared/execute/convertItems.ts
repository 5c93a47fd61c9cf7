import type { IDataObject } from 'n8n-workflow';
import { itemMembers } from '../catalogue/itemMembers';
import { convertMembers } from '../values/convertMembers';
import type { RunnableOperation } from './OperationCall';
import type { CallOptions } from './readOptions';

/**
 * Items with their dates, numbers and booleans as such, as far as the catalogue knows their members.
 * Answers as text, and those that are given as they came, stay as they are.
 */
export function convertItems(
	items: IDataObject[],
	operation: RunnableOperation,
	{ output, simplify }: Pick<CallOptions, 'output' | 'simplify'>,
): IDataObject[] {
	if (output === 'raw' || !simplify) return items;
	const members = output === 'items' ? itemMembers(operation) : operation.response;
	return members ? items.map((item) => convertMembers(item, members) as IDataObject) : items;
}
