import { isDeepStrictEqual } from 'node:util';
import type { INodeExecutionData } from 'n8n-workflow';
import type { OperationFacts } from '../../nodes/shared/catalogue/types';
import { expectedItems } from './expectedItems';

/** Whether the records of an answer came out, of a list that is read in pieces the one that was asked for. */
export function hasExpectedItems(
	items: INodeExecutionData[],
	answer: string,
	operation: OperationFacts,
): boolean {
	if (!operation.response) return true;
	const expected = expectedItems(answer, operation).slice(0, operation.paging && 1);
	return isDeepStrictEqual(
		items.map(({ json }) => json),
		expected,
	);
}
