import {
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type NodeOperationError,
} from 'n8n-workflow';
import { routeOf } from '../catalogue/routeOf';
import { parseObject } from '../json/parseObject';
import { systemNames } from '../protocols/top/systemNames';
import { checkPlain } from '../values/checkPlain';
import { InvalidValueError } from '../values/InvalidValueError';
import { isBlank } from '../values/scalarText';
import { executeItems } from './executeItems';
import { fieldError } from './fieldError';
import type { Item } from './Item';
import type { OperationCall } from './OperationCall';
import { readRaw } from './readRaw';

/** Runs the Taobao API node: each item calls the API that it names, with parameters given as JSON. */
export function executeAny(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	return executeItems(context, prepareAny);
}

/** Of the API's parameters is known which of them are files, and of the API whether it travels otherwise than most. */
function prepareAny(item: Item): OperationCall {
	const method = String(item.context.getNodeParameter('method', item.index, '')).trim();
	if (!/^[\w.-]+$/.test(method))
		throw invalid(item, 'Method', "the API's name, such as taobao.time.get");
	const texts = readObject(item, 'Parameters');
	const files = readObject(item, 'Files');
	const parameters = [
		...Object.keys(texts)
			.filter((name) => !Object.hasOwn(files, name))
			.map((name) => ({ name, type: 'string' as const })),
		...Object.keys(files).map((name) => ({ name, type: 'file' as const, required: true })),
	];
	for (const parameter of parameters)
		try {
			checkName(parameter.name, texts, files);
		} catch (error) {
			throw fieldError(item, { operation: { method }, parameter }, error);
		}
	return {
		operation: { method, parameters, route: routeOf(method) },
		values: new Map(Object.entries({ ...texts, ...files })),
	};
}

function checkName(name: string, texts: IDataObject, files: IDataObject): void {
	checkPlain(name);
	if (systemNames.has(name))
		throw new InvalidValueError('left out, as it belongs to the protocol, which the node sees to');
	if (Object.hasOwn(files, name) && !isBlank(Object.hasOwn(texts, name) ? texts[name] : ''))
		throw new InvalidValueError('a text or a file, not one in Parameters and one in Files');
}

function readObject(item: Item, label: string): IDataObject {
	try {
		const value = parseObject(readRaw(item, label.toLowerCase()));
		if (value) return value as IDataObject;
	} catch (error) {
		if (!(error instanceof InvalidValueError)) throw error;
		throw invalid(item, label, error.allowed);
	}
	throw invalid(item, label, 'a JSON object');
}

/** Error of a field of the node; `allowed` completes "it must be". */
function invalid(item: Item, label: string, allowed: string): NodeOperationError {
	const description = `"Call" takes the field ${label}: it must be ${allowed}.`;
	return item.error(`The field "${label}" is not valid`, description);
}
