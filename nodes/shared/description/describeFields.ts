import type { INodeProperties } from 'n8n-workflow';
import type { Domain, Operation } from '../catalogue/types';
import { describeField } from './describeField';
import { type Shown, shareFields } from './shareFields';

/** Fields of all operations: required ones at the top level, the others in Additional Fields. */
export function describeFields({ resources }: Domain): INodeProperties[] {
	const operations = resources.flatMap((resource) => resource.operations);
	return [
		...shareFields(operations.flatMap(requiredFields)),
		...shareFields(operations.flatMap(additionalFields)),
	];
}

function requiredFields({ method, parameters }: Operation): Shown[] {
	return parameters
		.filter(({ required }) => required)
		.map((parameter) => ({ property: describeField(parameter), operation: method }));
}

function additionalFields({ method, parameters }: Operation): Shown[] {
	const options = parameters.filter(({ required }) => !required).map(describeField);
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
