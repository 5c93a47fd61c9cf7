import type { INodeType } from 'n8n-workflow';

/**
 * A node as an AI agent's tool: n8n runs it by the same description under another name, which shows other fields, and
 * asks for no required ones before the run.
 */
export function toolOf(node: INodeType): INodeType {
	const { description } = node;
	description.name += 'Tool';
	description.properties = description.properties.map((property) => ({
		...property,
		required: undefined,
	}));
	return node;
}
