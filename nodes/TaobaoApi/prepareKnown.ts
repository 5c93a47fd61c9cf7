import type { IDataObject } from 'n8n-workflow';
import { prefillOf } from '../shared/catalogue/parameters';
import type { Operation } from '../shared/catalogue/types';
import { isUntouched } from '../shared/execute/formValue';
import type { Item } from '../shared/execute/Item';
import type { OperationCall, RunnableOperation } from '../shared/execute/OperationCall';
import { unknownParameter } from '../shared/execute/unknownParameter';
import { isBlank } from '../shared/values/scalarText';
import { checkNames } from './checkNames';
import type { Given } from './readGiven';

/** Whoever misspells a name must learn of it, lest something else is changed than was meant. */
const advice = 'The option Send Unknown Parameters sends others too.';

/**
 * The call of an operation of the catalogue, with what is given for its parameters.
 * @param sendUnknown sends parameters that the operation does not have as they are
 * @throws NodeOperationError that names a parameter which the operation does not have
 */
export function prepareKnown(
	item: Item,
	operation: Operation,
	given: Given,
	sendUnknown: boolean,
): OperationCall {
	checkNames(item, operation, given);
	const values = { ...given.values, ...given.files };
	const strangers = strangersOf(operation, values);
	const [stranger] = strangers;
	if (stranger !== undefined && !sendUnknown)
		throw unknownParameter(item, operation, stranger, advice);
	const filled = new Map(
		operation.parameters.map((parameter) => {
			const value = values[parameter.name];
			const isGiven = !isBlank(value) && !isUntouched(value, parameter);
			const preset = parameter.required ? prefillOf(operation, parameter) : undefined;
			return [parameter.name, isGiven ? value : preset];
		}),
	);
	for (const name of strangers) filled.set(name, values[name]);
	return { operation: withStrangers(operation, strangers), values: filled };
}

const strangersOf = ({ parameters }: Operation, values: IDataObject): string[] => {
	const known = new Set(parameters.map(({ name }) => name));
	return Object.keys(values).filter((name) => !known.has(name) && !isBlank(values[name]));
};

const withStrangers = (operation: Operation, names: string[]): RunnableOperation => ({
	...operation,
	parameters: [
		...operation.parameters,
		...names.map((name) => ({ name, type: 'string' as const })),
	],
});
