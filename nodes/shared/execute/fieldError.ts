import type { NodeOperationError } from 'n8n-workflow';
import { ofCredential } from '../catalogue/accountFields';
import type { DescribedField, ParameterTexts } from '../catalogue/types';
import { InvalidValueError } from '../values/InvalidValueError';
import { oneOf } from '../values/oneOf';
import { callerOf } from './callerOf';
import type { Item } from './Item';
import { labelPath } from './labelPath';
import type { RunnableOperation, RunnableParameter } from './OperationCall';

/** The parameter whose value is not allowed, and its operation. */
export interface Place {
	/** What the user calls it: the name of the operation, if it has one, and its wire method. */
	operation: { name?: string; method: string };
	parameter: { name: string; label?: string; fields?: DescribedField[] } & Pick<
		ParameterTexts,
		'options'
	>;
}

/** Characters of the place that an error shows. */
const longestPlace = 120;

/**
 * n8n's error of a value that a parameter does not take: it names field, operation, place and what is allowed.
 * Only an InvalidValueError says so; any other error stays what it is.
 */
export function fieldError(item: Item, place: Place, error: unknown): unknown {
	return error instanceof InvalidValueError ? invalidField(item, place, error) : error;
}

function invalidField(
	item: Item,
	{ operation, parameter }: Place,
	{ allowed, path }: InvalidValueError,
): NodeOperationError {
	const { name, label = name, options, fields } = parameter;
	const reason = /^given(,|$)/.test(allowed) && !path ? 'is required' : 'is not valid';
	const place = path.length > longestPlace ? `${path.slice(0, longestPlace)}…` : path;
	const choice = path ? '' : choiceText(allowed, options);
	const labels = fields && labelPath(fields, path);
	const shown = labels ? ` (${label} › ${labels})` : '';
	const description = `${callerOf(operation)} takes the parameter ${name}${place}: it must be ${allowed}${choice}${shown}.`;
	return item.error(`The field "${label}" ${reason}`, description);
}

/** n8n's error of several parameters that are not given. */
export function missingError(
	item: Item,
	operation: RunnableOperation,
	missing: RunnableParameter[],
): NodeOperationError {
	const names = missing.map((parameter) => missingText(parameter)).join(', ');
	const description = `${callerOf(operation)} takes the parameters ${names}: they must be given.`;
	return item.error(`${missing.length} parameters are required`, description);
}

/** Such as `msg (Message)`, `agent_id (Agent ID, or Agent ID of the credential)`. */
function missingText({ name, label = name, fromAccount }: RunnableParameter): string {
	return `${name} (${label}${fromAccount ? `, or ${ofCredential(fromAccount)}` : ''})`;
}

/** The values that are allowed, where what is allowed does not name them. */
const choiceText = (allowed: string, options: ParameterTexts['options']): string =>
	!options || allowed.startsWith('one of ') ? '' : `, ${oneOf(options)}`;

/** What is wrong with the value of which parameter. */
export interface InvalidMember {
	item: Item;
	operation: RunnableOperation;
	/** Path of the parameter, or of a member of it. */
	path: string;
	/** What the value must be. */
	allowed: string;
}

/** The error of a field with a value that its operation does not take, for one that is named by its path. */
export function memberError(invalid: InvalidMember): NodeOperationError {
	const { item, operation, path, allowed } = invalid;
	const parameter = operation.parameters.find(
		({ name }) => name === path || path.startsWith(`${name}.`),
	) ?? { name: path };
	const place = path.slice(parameter.name.length);
	const error = new InvalidValueError(allowed, place);
	return invalidField(item, { operation, parameter }, error);
}
