import {
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	NodeOperationError,
} from 'n8n-workflow';
import type { Field } from '../catalogue/types';
import { serialise } from '../transport/serialise';
import type { Values } from './changeValues';
import { executeItems } from './executeItems';
import { parseObject } from './parseObject';
import { readFile } from './readFile';
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
			serialise: (values) => serialiseAny(context, values, itemIndex),
		};
	});
}

async function serialiseAny(
	context: IExecuteFunctions,
	values: Values,
	itemIndex: number,
): Promise<WireParameters> {
	const timezone = context.getTimezone();
	const wire: WireParameters = { business: {}, files: {} };
	for (const [name, value] of values) {
		const text = serialise(value, { name, type: typeOf(value) }, { timezone });
		if (text !== undefined) wire.business[name] = text;
	}
	for (const [name, field] of Object.entries(readObject(context, 'Files', itemIndex)))
		wire.files[name] = await readFile(context, {}, String(field), itemIndex);
	return wire;
}

/** Lists of scalars are joined with commas; objects, and lists of them, are JSON. */
function typeOf(value: unknown): Field['type'] {
	const isScalarList = Array.isArray(value) && value.every((entry) => typeof entry !== 'object');
	if (isScalarList) return 'string[]';
	return typeof value === 'number' ? 'numeric' : 'string';
}

function readObject(context: IExecuteFunctions, label: string, itemIndex: number): IDataObject {
	const value = parseObject(context.getNodeParameter(label.toLowerCase(), itemIndex, {}));
	if (value) return value;
	throw invalid(context, itemIndex, label, 'a JSON object');
}

function invalid(context: IExecuteFunctions, itemIndex: number, label: string, allowed: string) {
	return new NodeOperationError(context.getNode(), `The field "${label}" is not valid`, {
		description: `"Call" takes in ${label} only ${allowed}. [Item ${itemIndex}]`,
		itemIndex,
	});
}
