import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import { findAnywhere } from '../shared/catalogue/anywhere';
import { executeItems } from '../shared/execute/executeItems';
import type { Item } from '../shared/execute/Item';
import type { OperationCall } from '../shared/execute/OperationCall';
import type { CallOptions } from '../shared/execute/readOptions';
import { runOperation } from '../shared/execute/runOperation';
import { isUnknownApi } from '../shared/faults/errorTable';
import { checkPlatform } from './checkPlatform';
import { describeOperation } from './describeOperation';
import { prepareKnown } from './prepareKnown';
import { prepareUnknown } from './prepareUnknown';
import { readGiven } from './readGiven';
import { readMethod } from './readMethod';
import { searchOperations } from './searchOperations';
import { nearestMethods } from './unknownNames';

/** Runs the Taobao API node: each item calls the method that it names, or asks what there is. */
export function executeAny(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const operation = context.getNodeParameter('operation', 0, 'call');
	if (operation === 'search') return executeItems(context, async (item) => searchOperations(item));
	if (operation === 'describe')
		return executeItems(context, async (item) => [describeOperation(item)]);
	return executeItems(context, callMethod);
}

async function callMethod(item: Item, options: CallOptions): Promise<IDataObject[]> {
	const call = prepareCall(item, options);
	checkPlatform(item, call.operation);
	try {
		return await runOperation(item, call, options);
	} catch (error) {
		throw withNearest(item, call, error);
	}
}

/** What the catalogue knows of a method is checked; any other is called as it is given. */
function prepareCall(item: Item, { sendUnknown }: CallOptions): OperationCall {
	const method = readMethod(item);
	const operation = findAnywhere(method);
	const given = readGiven(item, operation);
	if (!operation) return prepareUnknown(item, method, given);
	return prepareKnown(item, operation, given, sendUnknown);
}

/** Where the platform has no API of the name, the error names those that may be meant. */
function withNearest(item: Item, { operation: { method } }: OperationCall, error: unknown) {
	if (!(error instanceof NodeApiError) || !isUnknownApi(codeOf(error))) return error;
	const alike = nearestMethods(method).filter((one) => one !== method);
	if (alike.length > 0) item.advise(error, `Most alike are ${alike.join(', ')}.`);
	return error;
}

const codeOf = ({ context }: NodeApiError): string =>
	String((context.fault as IDataObject | undefined)?.code);
