import type { INodeProperties } from 'n8n-workflow';
import { isDelisted } from '../catalogue/domain';
import type { Domain, Operation, OperationPlace, Resource } from '../catalogue/types';
import { shareFields, type Shown } from './shareFields';

/** Name of the field that adds the delisted operations to the others of their resource. */
export const delistedSwitch = 'showDelisted';

type Operations = Pick<Resource, 'operations'>;

/** A name or an action, marked when the platform no longer lists its operation. */
export const marked = (operation: Operation, text: string): string =>
	isDelisted(operation) ? `${text} (delisted)` : text;

/** Whether the platform no longer lists any operation of a resource. */
export const isGone = ({ operations }: Operations): boolean => operations.every(isDelisted);

/** Whether a resource has operations that the platform lists and others, so that the switch stands in front of these. */
export const isMixed = ({ operations }: Operations): boolean =>
	operations.some(isDelisted) && !isGone({ operations });

/** The operations of a resource to choose from, as the switch stands. */
export const offered = (resource: Operations, isDelistedShown: boolean): Operation[] =>
	resource.operations.filter(
		(operation) => isDelistedShown || !isMixed(resource) || !isDelisted(operation),
	);

/** The switch, for resources that have operations of both kinds. */
export function delistedField({ resources }: Domain): INodeProperties[] {
	const mixed = resources.filter(isMixed).map(({ value }) => value);
	if (mixed.length === 0) return [];
	const property: INodeProperties = {
		displayName: 'Show Delisted Operations',
		name: delistedSwitch,
		type: 'boolean',
		noDataExpression: true,
		default: false,
		description: 'Whether to list operations too that the platform itself no longer lists',
		displayOptions: { show: { resource: mixed } },
	};
	return [property];
}

/** What stands below a chosen operation that is delisted: what that means, and what to use instead. */
export const delistedNotices = ({ resources }: Domain): INodeProperties[] =>
	shareFields(resources.flatMap(({ operations }) => operations.filter(isDelisted).map(noticeOf)));

const noticeOf = (operation: Operation): Shown => ({
	operation: operation.method,
	property: {
		displayName: `The platform no longer lists this operation, so its calls may fail. ${adviceOf(operation)}`,
		name: 'delistedNotice',
		type: 'notice',
		default: '',
	},
});

function adviceOf({ successor, replacement, isSuccessorUnknown }: Operation): string {
	if (replacement) {
		const { node, resource, name, method } = replacement;
		return `Use instead: <b>${name}</b>${alsoGone(replacement)} in ${node} › ${resource} (${method}).`;
	}
	if (!successor) return 'No successor is known.';
	const by = isSuccessorUnknown
		? 'by its name in the node Taobao API, which does not list it'
		: 'with the node Taobao API';
	return `Use instead: <b>${successor}</b>, ${by}.`;
}

const alsoGone = ({ delisted }: OperationPlace) => (delisted ? ' (delisted, too)' : '');

/** Help of an operation: what it does; of a delisted one also what replaces it, unless that is said. */
export function helpParts(operation: Operation): string[] {
	const { description, successor, replacement } = operation;
	const method = isDelisted(operation) ? (replacement?.method ?? successor) : undefined;
	return method && !description.includes(method)
		? [description, `Replaced by ${method}`]
		: [description];
}
