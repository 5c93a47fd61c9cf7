import {
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';
import { callOperation, type Target } from './callOperation';
import type { WireParameters } from './readParameters';

/** What is called for an item, and with which parameters. */
export interface Prepared {
	target: Target;
	wire: WireParameters;
}

/** Works out the call of one item; throws NodeOperationError when the item's input is wrong. */
export type Prepare = (context: IExecuteFunctions, itemIndex: number) => Promise<Prepared>;

/**
 * One call for each input item, in order; each output item names its input.
 * With Continue On Fail an item that fails gives an item with the error; stopping the execution ends the calls.
 */
export async function executeItems(
	context: IExecuteFunctions,
	prepare: Prepare,
): Promise<INodeExecutionData[][]> {
	const output: INodeExecutionData[] = [];
	for (let itemIndex = 0; itemIndex < context.getInputData().length; itemIndex += 1) {
		context.getExecutionCancelSignal()?.throwIfAborted();
		output.push(...(await executeItem(context, prepare, itemIndex)));
	}
	return [output];
}

async function executeItem(
	context: IExecuteFunctions,
	prepare: Prepare,
	itemIndex: number,
): Promise<INodeExecutionData[]> {
	const pairedItem = { item: itemIndex };
	try {
		const { target, wire } = await prepare(context, itemIndex);
		const items = await callOperation(context, target, wire, itemIndex);
		return items.map((json) => ({ json, pairedItem }));
	} catch (cause) {
		const error = tied(context, cause, itemIndex);
		const isStopped = context.getExecutionCancelSignal()?.aborted;
		if (isStopped || !context.continueOnFail()) throw error;
		return [
			{
				json: { error: error.message, ...(error.context.fault as IDataObject | undefined) },
				error,
				pairedItem,
			},
		];
	}
}

/** The error itself if it is n8n's, else one that is tied to the item. */
function tied(
	context: IExecuteFunctions,
	error: unknown,
	itemIndex: number,
): NodeApiError | NodeOperationError {
	if (error instanceof NodeApiError || error instanceof NodeOperationError) return error;
	return new NodeOperationError(context.getNode(), error as Error, { itemIndex });
}
