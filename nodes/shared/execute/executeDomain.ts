import { type IExecuteFunctions, type INodeExecutionData, NodeOperationError } from 'n8n-workflow';
import { findOperation } from '../catalogue/loadDomain';
import { executeItems } from './executeItems';
import { readValues } from './readValues';
import { serialiseValues } from './serialiseValues';

/** Runs a domain's node: each item calls the operation that its parameters choose. */
export function executeDomain(
	context: IExecuteFunctions,
	domain: string,
): Promise<INodeExecutionData[][]> {
	return executeItems(context, (_, itemIndex) => {
		const method = String(context.getNodeParameter('operation', itemIndex));
		const operation = findOperation(domain, method);
		if (!operation)
			throw new NodeOperationError(context.getNode(), `The operation "${method}" is unknown`, {
				description: `Choose one of the operations that the node lists. [Item ${itemIndex}]`,
				itemIndex,
			});
		return {
			target: operation,
			values: readValues(context, operation, itemIndex),
			serialise: (values) => serialiseValues(context, operation, values, itemIndex),
		};
	});
}
