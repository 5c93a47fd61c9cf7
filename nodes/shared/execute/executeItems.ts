import {
	type IDataObject,
	type IExecuteFunctions,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
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
		return [{ json: { error: error.message, details: detailsOf(error) }, pairedItem }];
	}
}

/** The error itself if it is n8n's, else one that is tied to the item; in both cases without the session. */
function tied(
	context: IExecuteFunctions,
	cause: unknown,
	itemIndex: number,
): NodeApiError | NodeOperationError {
	const isOwn = cause instanceof NodeApiError || cause instanceof NodeOperationError;
	const error = isOwn
		? cause
		: new NodeOperationError(context.getNode(), cause as Error, { itemIndex });
	return Object.assign(error, { node: withoutSession(error.node) });
}

/** n8n's errors carry the node with its parameters; a session typed in there is hidden. */
function withoutSession(node: INode): INode {
	const options = node.parameters.options as IDataObject | undefined;
	if (!options?.sessionKey) return node;
	const hidden = { ...options, sessionKey: '***' } as INodeParameters;
	return { ...node, parameters: { ...node.parameters, options: hidden } };
}

/** n8n sends an item with these names only, and without its own `error`, to the error output as it is. */
function detailsOf({ context, description }: NodeApiError | NodeOperationError): IDataObject {
	return (context.fault as IDataObject | undefined) ?? { description };
}
