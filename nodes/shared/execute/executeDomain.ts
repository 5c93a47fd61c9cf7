import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { findOperation } from '../catalogue/domain';
import { executeItems } from './executeItems';
import { readValues } from './readValues';
import { runOperation } from './runOperation';

/** Runs a domain's node: each item calls the operation that its parameters choose. */
export function executeDomain(
	context: IExecuteFunctions,
	domain: string,
): Promise<INodeExecutionData[][]> {
	return executeItems(context, async (item, options) => {
		const method = String(context.getNodeParameter('operation', item.index));
		const operation = findOperation(domain, method);
		if (!operation)
			throw item.error(
				`The operation "${method}" is unknown`,
				'Choose one of the operations that the node lists.',
			);
		return await runOperation(item, { operation, values: readValues(item, operation) }, options);
	});
}
