import { type IDataObject, type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { fieldName } from '../catalogue/fieldName';
import { isTopLevel } from '../catalogue/isTopLevel';
import { prefillOf } from '../catalogue/prefillOf';
import type { DescribedParameter, Operation } from '../catalogue/types';
import { InvalidValueError } from '../transport/InvalidValueError';
import type { Values } from './changeValues';
import { parseObject } from './parseObject';
import { readRaw } from './readRaw';
import { refusal } from './refusal';

/**
 * Raw values of an item by wire name: from the top level, or from Additional Fields;
 * as an AI agent's tool, the node has all of them in Parameters.
 * @throws NodeOperationError
 */
export function readValues(
	context: IExecuteFunctions,
	operation: Operation,
	itemIndex: number,
): Values {
	const given = readGiven(context, itemIndex);
	const additional = readAdditional(context, operation, itemIndex);
	const read = (parameter: DescribedParameter) =>
		named(context, { operation, parameter, itemIndex }, () =>
			readRaw(context, fieldName(parameter.name), itemIndex),
		);
	return new Map(
		operation.parameters.map((parameter): [string, unknown] => {
			const { name } = parameter;
			const value = isTopLevel(operation, parameter)
				? read(parameter)
				: asGiven(context, additional, { field: fieldName(name), itemIndex });
			return [name, given[name] ?? value ?? fallback(operation, parameter)];
		}),
	);
}

/** As a tool the node has no field of its own that would hold what a required parameter holds at first. */
function fallback(operation: Operation, parameter: DescribedParameter): string | undefined {
	return parameter.required ? prefillOf(operation, parameter) : undefined;
}

/** n8n writes moments inside of Additional Fields as ISO text; read alone they are what they are. */
function asGiven(
	context: IExecuteFunctions,
	additional: IDataObject,
	{ field, itemIndex }: { field: string; itemIndex: number },
): unknown {
	const value = additional[field];
	const isIso = typeof value === 'string' && /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(value);
	return (isIso && readRaw(context, `additionalFields.${field}`, itemIndex)) || value;
}

function readAdditional(
	context: IExecuteFunctions,
	operation: Operation,
	itemIndex: number,
): IDataObject {
	try {
		return (readRaw(context, 'additionalFields', itemIndex) ?? {}) as IDataObject;
	} catch (error) {
		for (const parameter of operation.parameters)
			named(context, { operation, parameter, itemIndex }, () =>
				readRaw(context, `additionalFields.${fieldName(parameter.name)}`, itemIndex),
			);
		throw error;
	}
}

/** Does work for a parameter; what it refuses names the parameter. */
function named<Result>(
	context: IExecuteFunctions,
	place: Parameters<typeof refusal>[1],
	work: () => Result,
): Result {
	try {
		return work();
	} catch (error) {
		throw error instanceof InvalidValueError ? refusal(context, place, error) : error;
	}
}

function readGiven(context: IExecuteFunctions, itemIndex: number): IDataObject {
	try {
		const given = parseObject(readRaw(context, 'parameters', itemIndex));
		if (given) return given;
	} catch (error) {
		if (!(error instanceof InvalidValueError)) throw error;
	}
	throw new NodeOperationError(context.getNode(), 'The field "Parameters" is not valid', {
		description: `It must be a JSON object with the operation's parameters by name. [Item ${itemIndex}]`,
		itemIndex,
	});
}
