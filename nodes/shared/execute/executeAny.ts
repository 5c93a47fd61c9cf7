import {
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	NodeOperationError,
} from 'n8n-workflow';
import { systemNames } from '../protocols/top/systemNames';
import { InvalidValueError } from '../values/InvalidValueError';
import { serialise } from '../values/serialise';
import type { Values } from '../values/changeValues';
import { executeItems } from './executeItems';
import { parseObject } from '../json/parseObject';
import { readFile } from './readFile';
import { readRaw } from './readRaw';
import { refusal } from './refusal';
import type { WireParameters } from './serialiseValues';

/** Runs the Taobao API node: each item calls the API that it names, with parameters given as JSON. */
export function executeAny(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	return executeItems(context, (_, itemIndex) => {
		const method = String(context.getNodeParameter('method', itemIndex, '')).trim();
		if (!/^[\w.-]+$/.test(method))
			throw invalid(context, itemIndex, 'Method', "the API's name, such as taobao.time.get");
		return {
			target: { method },
			values: new Map(Object.entries(readObject(context, 'Parameters', itemIndex))),
			serialise: (values) => serialiseAny(context, { method, values, itemIndex }),
		};
	});
}

/** What an item of the node calls. */
interface AnyCall {
	method: string;
	values: Values;
	itemIndex: number;
}

async function serialiseAny(context: IExecuteFunctions, call: AnyCall): Promise<WireParameters> {
	const { values, itemIndex } = call;
	const wire: WireParameters = { business: {}, files: {} };
	for (const [name, value] of values)
		await checked(context, call, name, async () => {
			const text = serialise(value, { name, type: 'string' });
			if (text !== undefined) wire.business[name] = text;
		});
	for (const [name, field] of Object.entries(readObject(context, 'Files', itemIndex)))
		await checked(context, call, name, async () => {
			wire.files[name] = await readFile(context, {}, field, itemIndex);
		});
	return wire;
}

/** Serialises one parameter; what is refused names it. */
async function checked(
	context: IExecuteFunctions,
	{ method, itemIndex }: AnyCall,
	name: string,
	work: () => Promise<void>,
): Promise<void> {
	try {
		serialise(name, { name, type: 'string' });
		if (systemNames.has(name))
			throw new InvalidValueError(
				'left out, as it belongs to the protocol, which the node sees to',
			);
		await work();
	} catch (error) {
		if (!(error instanceof InvalidValueError)) throw error;
		throw refusal(context, { operation: { method }, parameter: { name }, itemIndex }, error);
	}
}

function readObject(context: IExecuteFunctions, label: string, itemIndex: number): IDataObject {
	try {
		const value = parseObject(readRaw(context, label.toLowerCase(), itemIndex));
		if (value) return value;
	} catch (error) {
		if (!(error instanceof InvalidValueError)) throw error;
		throw invalid(context, itemIndex, label, error.allowed);
	}
	throw invalid(context, itemIndex, label, 'a JSON object');
}

/** Error of a field of the node; `allowed` completes "it must be". */
function invalid(context: IExecuteFunctions, itemIndex: number, label: string, allowed: string) {
	return new NodeOperationError(context.getNode(), `The field "${label}" is not valid`, {
		description: `"Call" takes the field ${label}: it must be ${allowed}. [Item ${itemIndex}]`,
		itemIndex,
	});
}
