import { type IDataObject, type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { fieldName } from '../catalogue/fieldName';
import { isTopLevel } from '../catalogue/isTopLevel';
import { prefillOf } from '../catalogue/prefillOf';
import type { DescribedParameter, Operation } from '../catalogue/types';
import type { Values } from './changeValues';
import { parseObject } from './parseObject';

/**
 * Raw values of an item by wire name: from the top level, or from Additional Fields;
 * as an AI agent's tool, the node has all of them in Parameters.
 */
export function readValues(
	context: IExecuteFunctions,
	operation: Operation,
	itemIndex: number,
): Values {
	const read = (name: string) =>
		context.getNodeParameter(name, itemIndex, null, { skipValidation: true }) as unknown;
	const given = parseObject(read('parameters')) ?? refuseParameters(context, itemIndex);
	const additional = (read('additionalFields') ?? {}) as IDataObject;
	return new Map(
		operation.parameters.map((parameter): [string, unknown] => {
			const field = fieldName(parameter.name);
			const value = isTopLevel(operation, parameter) ? read(field) : additional[field];
			return [parameter.name, given[parameter.name] ?? value ?? fallback(operation, parameter)];
		}),
	);
}

/** As a tool the node has no field of its own that would hold what a required parameter holds at first. */
function fallback(operation: Operation, parameter: DescribedParameter): string | undefined {
	return parameter.required ? prefillOf(operation, parameter) : undefined;
}

function refuseParameters(context: IExecuteFunctions, itemIndex: number): never {
	throw new NodeOperationError(context.getNode(), 'The field "Parameters" is not valid', {
		description: `It must be a JSON object with the operation's parameters by name. [Item ${itemIndex}]`,
		itemIndex,
	});
}
