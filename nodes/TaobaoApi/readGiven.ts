import type { IDataObject } from 'n8n-workflow';
import { fieldName } from '../shared/catalogue/parameters';
import type { Operation } from '../shared/catalogue/types';
import type { Item } from '../shared/execute/Item';
import { readRaw } from '../shared/execute/readRaw';
import { parseObject } from '../shared/json/parseObject';
import { InvalidValueError } from '../shared/values/InvalidValueError';
import { specify } from './properties';
import { shownParameters } from './parameterFields';

/** What a user gives for the parameters of a method, by wire name. */
export interface Given {
	values: IDataObject;
	/** Binary fields, where these are said beside the parameters. */
	files: IDataObject;
}

/**
 * Reads the parameters of an item as its field Specify Parameters says.
 * @param operation undefined for a method that is in no list
 * @throws NodeOperationError when JSON is no object, or there are no fields for the method
 */
export function readGiven(item: Item, operation: Operation | undefined): Given {
	const way = item.parameter(specify.name, specify.fields);
	if (way === specify.json)
		return { values: readObject(item, 'Parameters'), files: readObject(item, 'Files') };
	if (operation) return { values: readFields(item, operation), files: {} };
	throw item.error(
		'The method is in no list',
		'Its parameters have no fields: choose another method, or set Specify Parameters to Using JSON.',
	);
}

/** Each field by itself, as its expression gives it. */
function readFields(item: Item, operation: Operation): IDataObject {
	const name = 'parameterFields.value';
	const mapped = item.context.getNodeParameter(name, item.index, null, { rawExpressions: true });
	const filled = new Set(Object.keys((mapped as IDataObject | null) ?? {}));
	const entries = shownParameters(operation)
		.filter((parameter) => filled.has(fieldName(parameter.name)))
		.map((parameter) => [parameter.name, readRaw(item, `${name}.${fieldName(parameter.name)}`)]);
	return Object.fromEntries(entries) as IDataObject;
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
const invalid = (item: Item, label: string, allowed: string) =>
	item.error(
		`The field "${label}" is not valid`,
		`"Call" takes the field ${label}: it must be ${allowed}.`,
	);
