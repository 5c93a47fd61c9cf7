import type { INodeProperties, INodePropertyOptions, UsableAsToolDescription } from 'n8n-workflow';
import type { Domain } from '../catalogue/types';

/**
 * What differs in the copy of a node that AI agents use: n8n ships that copy to every editor as well,
 * so operations come without help, optional fields as one JSON field, and search words without methods.
 */
export function describeTool(
	{ keywords }: Domain,
	properties: INodeProperties[],
): UsableAsToolDescription {
	const replacements = {
		codex: { categories: ['AI'], alias: keywords },
		properties: [
			...properties.filter(({ name }) => name !== 'additionalFields').map(withoutOperationHelp),
			additionalFields(properties),
		],
	};
	return { replacements };
}

function withoutOperationHelp(property: INodeProperties): INodeProperties {
	if (property.name !== 'operation') return property;
	const options = (property.options as INodePropertyOptions[]).map((option) => {
		const reduced = { ...option };
		delete reduced.description;
		return reduced;
	});
	return { ...property, options };
}

/** One JSON field, shown for the operations that have optional fields. */
function additionalFields(properties: INodeProperties[]): INodeProperties {
	const operations = properties
		.filter(({ name }) => name === 'additionalFields')
		.flatMap(({ displayOptions }) => displayOptions?.show?.operation ?? []);
	return {
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'json',
		default: '{}',
		description:
			'JSON object with optional parameters by their names in the documentation of the platform, such as {"page_no": 1}',
		displayOptions: { show: { operation: operations } },
	};
}
