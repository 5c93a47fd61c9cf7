import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { isDelisted } from '../catalogue/domain';
import type { Domain, Operation, Resource } from '../catalogue/types';
import { sentences } from './sentences';

/** The fields Resource and Operation; the first two kinds of property, as n8n makes its action list from them. */
export function describeOperations({ resources }: Domain): INodeProperties[] {
	const resource: INodeProperties = {
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: resources.map(({ name, value }) => ({ name, value })),
		default: resources[0]?.value ?? '',
	};
	return [resource, ...resources.map(describeOperationsOf)];
}

function describeOperationsOf(resource: Resource): INodeProperties {
	const { value, operations } = resource;
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [value] } },
		options: optionsOf(resource),
		default: operations[0]?.method ?? '',
	};
}

/** The operations of a resource to choose from; the official title stands behind the English name. */
export function optionsOf({ operations }: Resource): INodePropertyOptions[] {
	return operations.map((operation) => ({
		name: `${operation.name} (${operation.title})`,
		value: operation.method,
		action: operation.action,
		description: operationHelp(operation),
	}));
}

/** The operation's texts; of one that the platform no longer lists only that, as every editor loads all texts. */
function operationHelp(operation: Operation): string {
	return isDelisted(operation) ? 'Delisted' : sentences(operation.description);
}
