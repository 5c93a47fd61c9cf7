import type { INodeProperties } from 'n8n-workflow';
import { operationsOf } from '../catalogue/domain';
import { isTopLevel } from '../catalogue/parameters';
import type { Domain, Operation } from '../catalogue/types';
import { describeField } from './describeField';
import { shareFields, type Shown } from './shareFields';

/** Fields of all operations: required ones at the top level, the others in Additional Fields. */
export function describeFields(domain: Domain): INodeProperties[] {
	const operations = operationsOf(domain);
	return [
		...shareFields(operations.flatMap(requiredFields)),
		...shareFields(operations.flatMap(additionalFields)),
	];
}

function requiredFields(operation: Operation): Shown[] {
	return operation.parameters
		.filter((parameter) => isTopLevel(operation, parameter))
		.map((parameter) => ({
			property: describeField(operation, parameter),
			operation: operation.method,
		}));
}

function additionalFields(operation: Operation): Shown[] {
	const { method, parameters } = operation;
	const options = parameters
		.filter((parameter) => !isTopLevel(operation, parameter))
		.map((parameter) => describeField(operation, { ...parameter, required: undefined }));
	if (options.length === 0) return [];
	options.sort((a, b) => (a.displayName < b.displayName ? -1 : 1));
	const property: INodeProperties = {
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add field',
		default: {},
		options,
	};
	return [{ property, operation: method }];
}
