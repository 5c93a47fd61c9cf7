import type { INodeProperties, INodeTypeDescription, UsableAsToolDescription } from 'n8n-workflow';
import type { Domain } from '../catalogue/types';
import { toolTextName } from '../execute/readGiven';
import { delistedField } from './describeDelisted';
import { loadedOperations, resourceField } from './describeOperations';
import { toolOptionsField } from './describeOptions';
import { pagingFields } from './describePaging';

const displayOptions: INodeProperties['displayOptions'] = { show: { '@tool': [true] } };

/** What the model is told of the tool; n8n's own two fields for it, which it leaves out then, are larger. */
const textField: INodeProperties = {
	displayName: 'Description',
	name: 'toolDescription',
	type: 'string',
	default: `={{ $parameter.parameters.value?.["${toolTextName}"] || $parameter.operation }}`,
	displayOptions,
};

const base = { displayName: 'Parameters', name: 'parameters', displayOptions };

/**
 * Text and parameters of an AI agent's tool, as the node itself has them: n8n runs a tool by the description of its
 * node and drops what is not there. So it drops all but the values: what the editor keeps beside them would offer a
 * model the arguments that the user has filled in or taken out.
 */
export const toolFields: INodeProperties[] = [
	textField,
	{
		...base,
		type: 'collection',
		default: {},
		options: [{ displayName: 'Value', name: 'value', type: 'json', default: '{}' }],
	},
];

/** The same as the copy of the node has them: a field for each, which the model fills in unless the user does. */
const parametersField: INodeProperties = {
	...base,
	type: 'resourceMapper',
	default: { mappingMode: 'defineBelow', value: null },
	typeOptions: {
		loadOptionsDependsOn: ['operation'],
		resourceMapper: {
			resourceMapperMethod: 'getArguments',
			mode: 'add',
			supportAutoMap: false,
		},
	},
};

/**
 * What differs in the copy of a node that AI agents use. n8n ships that copy to every editor as well, and
 * this replacement once more beside the node, so it is small: operations and parameters are loaded when they are
 * needed. Search words and links are those of the node.
 */
export function describeTool(
	domain: Domain,
	authentication: INodeProperties[],
): UsableAsToolDescription {
	const replacements: Partial<INodeTypeDescription> = {
		properties: [
			resourceField(domain),
			...delistedField(domain),
			loadedOperations,
			...authentication,
			textField,
			parametersField,
			...pagingFields(),
			toolOptionsField,
		],
	};
	return { replacements };
}
