import type { INodeProperties, UsableAsToolDescription } from 'n8n-workflow';
import type { Domain } from '../catalogue/types';
import { delistedField } from './describeDelisted';
import { loadedOperations, resourceField } from './describeOperations';
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

/**
 * What differs in the copy of a node that AI agents use. n8n ships that copy to every editor as well, and
 * this replacement once more beside the node, so it is small: operations that are loaded when they are needed,
 * one field for all parameters, search words without methods.
 */
export function describeTool(
	domain: Domain,
	authentication: INodeProperties[],
): UsableAsToolDescription {
	const replacements = {
		codex: { categories: ['AI'], alias: domain.keywords },
		properties: [
			resourceField(domain),
			...delistedField(domain),
			loadedOperations,
			...authentication,
			parametersField,
			...pagingFields(),
			optionsField,
		],
	};
	return { replacements };
}
