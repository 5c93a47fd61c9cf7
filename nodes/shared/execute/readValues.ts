import type { IDataObject } from 'n8n-workflow';
import { formName, hasForm, nestedData } from '../catalogue/forms';
import { hasOptionalJson } from '../catalogue/optionalParameters';
import { fieldName, isThere, isTopLevel, prefillOf } from '../catalogue/parameters';
import type { DescribedParameter, Operation } from '../catalogue/types';
import { parseObject } from '../json/parseObject';
import type { Values } from '../values/changeValues';
import { InvalidValueError } from '../values/InvalidValueError';
import { fieldError } from './fieldError';
import { emptyStruct, formValue, isUntouched } from './formValue';
import type { Item } from './Item';
import { readRaw } from './readRaw';

/** Parameters that an error names. */
const mostNames = 30;

/**
 * Raw values of an item by wire name: from the top level, or from Additional Fields;
 * as an AI agent's tool, the node has all of them in Parameters.
 * @throws NodeOperationError
 */
export function readValues(item: Item, operation: Operation): Values {
	const given = { ...readGiven(item, operation, all), ...readOptional(item, operation) };
	const additional = hasOptionalJson(operation) ? () => undefined : readAdditional(item);
	const usesForms = item.parameter(nestedData.name, nestedData.form) === nestedData.form;
	const read = (parameter: DescribedParameter): unknown => {
		try {
			const isTop = isTopLevel(operation, parameter);
			const field = (name: string) => (isTop ? readRaw(item, name) : additional(name));
			if (usesForms && hasForm(parameter))
				return formValue(field(formName(parameter.name, isTop)), parameter);
			const value = field(fieldName(parameter.name));
			if (!isUntouched(value, parameter)) return value;
			return hasForm(parameter) ? emptyStruct(parameter) : undefined;
		} catch (error) {
			throw fieldError(item, { operation, parameter }, error);
		}
	};
	const values = new Map(
		operation.parameters.map((parameter) => {
			const value = given[parameter.name] ?? read(parameter);
			return [parameter.name, value ?? fallback(operation, parameter)];
		}),
	);
	for (const { name, when } of operation.parameters)
		if (when && !given[name] && !isThere(when, values.get(when.name))) values.delete(name);
	return values;
}

/** A field for parameters as JSON: its name and its label. */
interface JsonField {
	name: string;
	label: string;
}

const all: JsonField = { name: 'parameters', label: 'Parameters' };

const optional: JsonField = { name: 'additionalFields', label: 'Additional Fields (JSON)' };

const readOptional = (item: Item, operation: Operation): IDataObject =>
	hasOptionalJson(operation) ? readGiven(item, operation, optional) : {};

/** Who misspells a name must learn of it, lest it change something else than was wanted. */
function assertKnown(
	item: Item,
	{ name, method, parameters }: Operation,
	{ label, given }: { label: string; given: IDataObject },
): void {
	const names = parameters.map((parameter) => parameter.name);
	const unknown = Object.keys(given).find((key) => !names.includes(key));
	if (unknown === undefined) return;
	const known = names.slice(0, mostNames).join(', ') || 'none';
	const more = names.length > mostNames ? ` and ${names.length - mostNames} more` : '';
	const description = `"${name}" (${method}) has no parameter ${JSON.stringify(unknown.slice(0, 80))}; it takes ${known}${more}.`;
	throw item.error(`The field "${label}" is not valid`, description);
}

/** As a tool the node has no field of its own that would hold what a required parameter holds at first. */
function fallback(operation: Operation, parameter: DescribedParameter): string | undefined {
	return parameter.required ? prefillOf(operation, parameter) : undefined;
}

/** Reads the fields in Additional Fields by name: one by one, so that each is what its expression gives. */
function readAdditional(item: Item): (field: string) => unknown {
	const { context, index } = item;
	const name = 'additionalFields';
	const given: unknown = context.getNodeParameter(name, index, null, { rawExpressions: true });
	const isExpression = typeof given === 'string';
	const values = (isExpression ? readRaw(item, name) : given) as IDataObject | null;
	return (field) =>
		isExpression || values?.[field] === undefined
			? values?.[field]
			: readRaw(item, `${name}.${field}`);
}

/** Parameters by name, as JSON; none where the node does not show the field. */
function readGiven(item: Item, operation: Operation, { name, label }: JsonField): IDataObject {
	const given = parseGiven(item, name);
	if (!given) throw item.fieldError(label, "a JSON object with the operation's parameters by name");
	assertKnown(item, operation, { label, given });
	return given;
}

function parseGiven(item: Item, name: string): IDataObject | undefined {
	try {
		return parseObject(readRaw(item, name)) as IDataObject | undefined;
	} catch (error) {
		if (error instanceof InvalidValueError) return undefined;
		throw error;
	}
}
