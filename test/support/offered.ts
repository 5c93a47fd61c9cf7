import type { INodeProperties, INodePropertyOptions, INodeType } from 'n8n-workflow';
import { isDelisted, loadDomain } from '../../nodes/shared/catalogue/domain';

/** An operation as a node offers it. */
export interface Offered {
	node: INodeType;
	resource: string;
	method: string;
	/** It stands in no list of the description, but is loaded when the switch asks for it. */
	isLoaded: boolean;
}

/** The lists of operations in a description, one a resource, and those that n8n asks the node for. */
export const operationLists = ({ description }: INodeType): INodeProperties[] =>
	description.properties.filter(({ name }) => name === 'operation');

export const isLoaded = ({ typeOptions }: INodeProperties): boolean =>
	typeOptions?.loadOptionsMethod !== undefined;

/** Every operation that a node offers: those of its lists, and the delisted ones of resources whose list is loaded too. */
export function offeredBy(node: INodeType): Offered[] {
	return operationLists(node).flatMap((list) => {
		const resources = (list.displayOptions?.show?.resource ?? []).map(String);
		if (isLoaded(list)) return resources.flatMap((resource) => loadedOf(node, resource));
		const [resource = ''] = resources;
		return ((list.options ?? []) as INodePropertyOptions[]).map(({ value }) => ({
			...{ node, resource, method: String(value), isLoaded: false },
		}));
	});
}

function loadedOf(node: INodeType, resource: string): Offered[] {
	const found = loadDomain(node.description.name).resources.find(({ value }) => value === resource);
	return (found?.operations ?? [])
		.filter(isDelisted)
		.map(({ method }) => ({ node, resource, method, isLoaded: true }));
}
