import type { INodeProperties } from 'n8n-workflow';
import type { Domain, Operation, Resource } from '../catalogue/types';

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

function describeOperationsOf({ value, operations }: Resource): INodeProperties {
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [value] } },
		options: operations.map((operation) => ({
			name: `${operation.name} (${operation.title})`,
			value: operation.method,
			action: operation.action,
			description: operationHelp(operation),
		})),
		default: operations[0]?.method ?? '',
	};
}

/** The operation's words and wire method, marked when the platform no longer lists it. */
function operationHelp({ description, method, status }: Operation): string {
	const notice = status === 'delisted' ? 'No longer listed by the platform' : '';
	return [description, method, notice].filter(Boolean).join('. ');
}
