import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Domain, Resource } from '../catalogue/types';
import {
	delistedField,
	delistedNotices,
	delistedSwitch,
	helpParts,
	isGone,
	isMixed,
	marked,
	offered,
} from './describeDelisted';
import { pageLink } from './homepage';
import { sentences } from './sentences';

/**
 * The fields Resource and Operation, and what belongs to delisted operations. n8n makes its action list from the first
 * property `operation` of each resource, and gives a new node the first value that each of its conditions asks for: so
 * the list with delisted operations, which no action list needs, comes last and is loaded when somebody asks for it.
 */
export function describeOperations(domain: Domain): INodeProperties[] {
	return [
		resourceField(domain),
		...delistedField(domain),
		...domain.resources.map((resource) => describeOperationsOf(domain, resource)),
		...listsWithDelisted(domain),
		...delistedNotices(domain),
	];
}

/** The field Resource. */
export function resourceField({ resources }: Domain): INodeProperties {
	const first = resources.find((resource) => !isGone(resource)) ?? resources[0];
	return {
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: resources.map((resource) => ({
			name: isGone(resource) ? `${resource.name} (Delisted)` : resource.name,
			value: resource.value,
		})),
		default: first?.value ?? '',
	};
}

function describeOperationsOf(domain: Domain, resource: Resource): INodeProperties {
	const operations = offered(resource, false);
	const unswitched = isMixed(resource) && { [delistedSwitch]: [false] };
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource.value], ...unswitched } },
		options: optionsOf({ operations }),
		default: operations[0]?.method ?? '',
		description: `Each has its fields and answers on ${pageLink(domain.value, resource.value, 'its page')}`,
	};
}

function listsWithDelisted({ resources }: Domain): INodeProperties[] {
	const resource = resources.filter(isMixed).map(({ value }) => value);
	const displayOptions = { show: { [delistedSwitch]: [true], resource } };
	return resource.length > 0 ? [{ ...loadedOperations, displayOptions }] : [];
}

/** The operations of the chosen resource, which n8n asks the node for. */
export const loadedOperations: INodeProperties = {
	displayName: 'Operation Name or ID',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	typeOptions: {
		loadOptionsMethod: 'getOperations',
		loadOptionsDependsOn: ['resource', delistedSwitch],
	},
	default: '',
	required: true,
	description:
		'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
};

/** The operations of a resource to choose from; the official title stands behind the English name. */
export function optionsOf({ operations }: Pick<Resource, 'operations'>): INodePropertyOptions[] {
	return operations.map((operation) => ({
		name: marked(operation, `${operation.name} (${operation.title})`),
		value: operation.method,
		action: marked(operation, operation.action),
		description: sentences(...helpParts(operation)),
	}));
}
