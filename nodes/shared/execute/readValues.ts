import { type IDataObject, type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { fieldName } from '../catalogue/fieldName';
import { isTopLevel } from '../catalogue/isTopLevel';
import { prefillOf } from '../catalogue/prefillOf';
import type { DescribedParameter, Operation } from '../catalogue/types';
import { InvalidValueError } from '../values/InvalidValueError';
import type { Values } from '../values/changeValues';
import { parseObject } from '../json/parseObject';
import { readRaw } from './readRaw';
import { refusal } from './refusal';

/** Parameters that a refusal names. */
const mostNames = 30;

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
	refuseUnknown(context, operation, given, itemIndex);
	const additional = readAdditional(context, itemIndex);
	const read = (parameter: DescribedParameter): unknown => {
		const field = fieldName(parameter.name);
		try {
			const isTop = isTopLevel(operation, parameter);
			return isTop ? readRaw(context, field, itemIndex) : additional(field);
		} catch (error) {
			if (!(error instanceof InvalidValueError)) throw error;
			throw refusal(context, { operation, parameter, itemIndex }, error);
		}
	};
	return new Map(
		operation.parameters.map((parameter) => {
			const value = given[parameter.name] ?? read(parameter);
			return [parameter.name, value ?? fallback(operation, parameter)];
		}),
	);
}

/** A model that misspells a name must learn of it, lest it change something else than it was told to. */
function refuseUnknown(
	context: IExecuteFunctions,
	{ name, method, parameters }: Operation,
	given: IDataObject,
	itemIndex: number,
): void {
	const names = parameters.map((parameter) => parameter.name);
	const unknown = Object.keys(given).find((key) => !names.includes(key));
	if (unknown === undefined) return;
	const known = names.slice(0, mostNames).join(', ') || 'none';
	const more = names.length > mostNames ? ` and ${names.length - mostNames} more` : '';
	throw new NodeOperationError(context.getNode(), 'The field "Parameters" is not valid', {
		description: `"${name}" (${method}) has no parameter ${JSON.stringify(unknown.slice(0, 80))}; it takes ${known}${more}. [Item ${itemIndex}]`,
		itemIndex,
	});
}

/** As a tool the node has no field of its own that would hold what a required parameter holds at first. */
function fallback(operation: Operation, parameter: DescribedParameter): string | undefined {
	return parameter.required ? prefillOf(operation, parameter) : undefined;
}

/** Reads the fields in Additional Fields by name: one by one, so that each is what its expression gives. */
function readAdditional(context: IExecuteFunctions, itemIndex: number): (field: string) => unknown {
	const name = 'additionalFields';
	const given: unknown = context.getNodeParameter(name, itemIndex, null, { rawExpressions: true });
	const isExpression = typeof given === 'string';
	const values = (isExpression ? readRaw(context, name, itemIndex) : given) as IDataObject | null;
	return (field) =>
		isExpression || values?.[field] === undefined
			? values?.[field]
			: readRaw(context, `${name}.${field}`, itemIndex);
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
