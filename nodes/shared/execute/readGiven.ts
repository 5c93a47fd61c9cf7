import type { IDataObject } from 'n8n-workflow';
import type { Operation } from '../catalogue/types';
import { parseObject } from '../json/parseObject';
import { InvalidValueError } from '../values/InvalidValueError';
import { isBlank } from '../values/scalarText';
import type { Item } from './Item';
import { readRaw } from './readRaw';
import { unknownParameter } from './unknownParameter';

/** Name of the text of a tool, which stands beside its parameters. */
export const toolTextName = '@text';

/** A field for parameters as JSON: its name and its label. */
export interface JsonField {
	name: string;
	label: string;
}

/** All parameters of an AI agent's tool: each is filled in by the model or the user. */
const toolField: JsonField = { name: 'parameters.value', label: 'Parameters' };

/**
 * What a field for parameters as JSON holds, by wire name; nothing where the node does not show it.
 * @throws NodeOperationError for anything but an object, and for a name that the operation does not have
 */
export function readGiven(item: Item, operation: Operation, field = toolField): IDataObject {
	const given = readObject(item, field);
	assertKnown(item, operation, given);
	return filledIn(given, operation);
}

function readObject(item: Item, { name, label }: JsonField): IDataObject {
	try {
		const given = parseObject(readRaw(item, name));
		if (given) return given as IDataObject;
	} catch (error) {
		if (!(error instanceof InvalidValueError)) throw error;
	}
	throw item.fieldError(label, "a JSON object with the operation's parameters by name");
}

/** What a model leaves out comes as blank text or, of a number, as infinite. */
function filledIn(value: IDataObject, { parameters }: Operation): IDataObject {
	const numbers = new Set(parameters.filter(({ type }) => type === 'number').map(nameOf));
	const isGiven = ([name, given]: [string, unknown]) =>
		!isBlank(given) && !(numbers.has(name) && Number(given) === Infinity);
	return Object.fromEntries(Object.entries(value).filter(isGiven));
}

const nameOf = ({ name }: { name: string }) => name;

/** Who misspells a name must learn of it, lest it change something else than was wanted. */
function assertKnown(item: Item, operation: Operation, given: IDataObject): void {
	const names = new Set([toolTextName, ...operation.parameters.map(nameOf)]);
	const unknown = Object.keys(given).find((key) => !names.has(key));
	if (unknown !== undefined) throw unknownParameter(item, operation, unknown);
}
