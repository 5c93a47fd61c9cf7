import type { INodeProperties, INodePropertyOptions, UsableAsToolDescription } from 'n8n-workflow';
import type { Domain } from '../catalogue/types';
import { optionsField } from './describeOptions';
import { pagingFields } from './describePaging';

/** All parameters of an operation as JSON, as the node has them when it is an AI agent's tool. */
const parametersField: INodeProperties = {
	displayName: 'Parameters',
	name: 'parameters',
	type: 'json',
	default: '{}',
	description:
		'JSON object with the parameters of the operation by their names in the documentation of the platform, such as {"fields": "tid,status", "page_no": 1}; let the model fill in all of it or single values',
};

/**
 * What differs in the copy of a node that AI agents use. n8n ships that copy to every editor as well, and
 * this replacement once more beside the node, so it is small: operations without help, one field for all
 * parameters, search words without methods.
 */
export function describeTool(
	{ keywords }: Domain,
	operations: INodeProperties[],
): UsableAsToolDescription {
	const replacements = {
		codex: { categories: ['AI'], alias: keywords },
		properties: [...operations.map(withoutHelp), parametersField, ...pagingFields(), optionsField],
	};
	return { replacements };
}

function withoutHelp(property: INodeProperties): INodeProperties {
	const options = (property.options as INodePropertyOptions[]).map((option) => {
		const reduced = { ...option };
		delete reduced.description;
		return reduced;
	});
	return { ...property, options };
}
