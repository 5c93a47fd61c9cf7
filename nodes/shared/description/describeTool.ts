import type { INodeProperties, INodeTypeDescription, UsableAsToolDescription } from 'n8n-workflow';
import { optionsField } from './describeOptions';
import { pagingFields } from './describePaging';

/**
 * All parameters of an operation as JSON, as the node has them when it is an AI agent's tool. The node itself has it
 * too, for n8n runs a tool by the description of its node and drops values of fields that are not there.
 */
export const parametersField: INodeProperties = {
	displayName: 'Parameters',
	name: 'parameters',
	type: 'json',
	default: '{}',
	description:
		'JSON object with the parameters of the operation by their names in the documentation of the platform, such as {"fields": "tid,status", "page_no": 1}; let the model fill in all of it or single values',
	displayOptions: { show: { '@tool': [true] } },
};

/** The operations of the chosen resource, which n8n asks the node for. */
const operationField: INodeProperties = {
	displayName: 'Operation Name or ID',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	typeOptions: { loadOptionsMethod: 'getOperations', loadOptionsDependsOn: ['resource'] },
	default: '',
	required: true,
	description:
		'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
};

/**
 * What differs in the copy of a node that AI agents use. n8n ships that copy to every editor as well, and
 * this replacement once more beside the node, so it is small: operations that are loaded when they are needed,
 * one field for all parameters. Search words and links are those of the node.
 */
export function describeTool(
	resource: INodeProperties[],
	authentication: INodeProperties[],
): UsableAsToolDescription {
	const replacements: Partial<INodeTypeDescription> = {
		properties: [
			...resource,
			operationField,
			...authentication,
			parametersField,
			...pagingFields(),
			optionsField,
		],
	};
	return { replacements };
}
