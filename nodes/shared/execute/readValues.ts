import type { IDataObject } from 'n8n-workflow';
import { formName, hasForm, nestedData } from '../catalogue/forms';
import { hasOptionalJson } from '../catalogue/optionalParameters';
import { fieldName, isThere, isTopLevel, prefillOf } from '../catalogue/parameters';
import type { DescribedParameter, Operation } from '../catalogue/types';
import type { Values } from '../values/changeValues';
import { locatorValue } from '../values/locatorValue';
import { fieldError } from './fieldError';
import { emptyStruct, formValue, isUntouched } from './formValue';
import type { Item } from './Item';
import { readGiven } from './readGiven';
import { readRaw } from './readRaw';

/**
 * Raw values of an item by wire name: from the top level, or from Additional Fields;
 * as an AI agent's tool, the node has all of them in Parameters.
 * @throws NodeOperationError
 */
export function readValues(item: Item, operation: Operation): Values {
	const given = { ...readGiven(item, operation), ...readOptional(item, operation) };
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

/** Optional parameters that are given as one JSON object. */
const readOptional = (item: Item, operation: Operation): IDataObject =>
	hasOptionalJson(operation)
		? readGiven(item, operation, { name: 'additionalFields', label: 'Additional Fields (JSON)' })
		: {};

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
			? locatorValue(values?.[field])
			: readRaw(item, `${name}.${field}`);
}
