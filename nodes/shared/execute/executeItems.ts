import {
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	NodeApiError,
	NodeOperationError,
	isToolType,
} from 'n8n-workflow';
import { inOrder } from './inOrder';
import { Item } from './Item';
import { type CallOptions, readOptions, readWidth } from './readOptions';
import { toBinary } from './toBinary';
import { withoutSession } from './withoutSession';

/** Does what an item asks for and gives what comes of it; throws NodeOperationError when its input is wrong. */
export type Work = (item: Item, options: CallOptions) => Promise<IDataObject[]>;

/**
 * Does the work of each input item; each output item names its input, in the order of the input.
 * With Continue On Fail an item that fails gives an item with the error; stopping the execution ends the calls.
 */
export async function executeItems(
	context: IExecuteFunctions,
	work: Work,
): Promise<INodeExecutionData[][]> {
	const { length } = context.getInputData();
	if (length === 0) return [[]];
	const output = await inOrder(length, readWidth(context), (index) =>
		executeItem(new Item(context, index), work),
	);
	return [output.flat()];
}

async function executeItem(item: Item, work: Work): Promise<INodeExecutionData[]> {
	const { context, index } = item;
	const pairedItem = { item: index };
	try {
		context.getExecutionCancelSignal()?.throwIfAborted();
		const options = readOptions(item);
		const items = await work(item, options);
		const { binaryField } = options;
		if (!binaryField) return items.map((json) => ({ json, pairedItem }));
		return await Promise.all(items.map((json) => toBinary(item, json, binaryField)));
	} catch (cause) {
		const error = tied(item, cause);
		const isStopped = context.getExecutionCancelSignal()?.aborted;
		if (isStopped || !context.continueOnFail()) throw error;
		return [{ json: { error: error.message, details: detailsOf(error) }, pairedItem }];
	}
}

/** The error itself if it is n8n's, else one that is tied to the item; in both cases without the session. */
function tied({ context, index }: Item, cause: unknown): NodeApiError | NodeOperationError {
	const isOwn = cause instanceof NodeApiError || cause instanceof NodeOperationError;
	const error = isOwn
		? cause
		: new NodeOperationError(context.getNode(), cause as Error, { itemIndex: index });
	if (isToolType(error.node.type)) tellModel(error);
	return Object.assign(error, { node: withoutSession(error.node) });
}

/** The model that calls a tool is told the message alone, so that it holds what the description says. */
function tellModel(error: NodeApiError | NodeOperationError): void {
	const { message, description } = error;
	if (description && !message.includes(description)) error.message = `${message}. ${description}`;
}

/** n8n sends an item with these names only, and without its own `error`, to the error output as it is. */
function detailsOf({ context, description }: NodeApiError | NodeOperationError): IDataObject {
	return (context.fault as IDataObject | undefined) ?? { description };
}
