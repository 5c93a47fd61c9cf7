import type { INodeType, UsableAsToolDescription } from 'n8n-workflow';

/** A node as an AI agent's tool, with the fields of its copy; the engine alone knows no tools, and would drop what only they show. */
export function toolOf(node: INodeType): INodeType {
	const { replacements } = node.description.usableAsTool as UsableAsToolDescription;
	Object.assign(node.description, replacements);
	node.description.properties = node.description.properties.map((property) =>
		property.name === 'parameters' ? { ...property, displayOptions: undefined } : property,
	);
	return node;
}
