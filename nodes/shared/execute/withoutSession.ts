import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';

/** n8n's errors carry the node with its parameters; a session typed in there is hidden. */
export function withoutSession(node: INode): INode {
	const options = node.parameters.options as IDataObject | null | undefined;
	if (!options?.sessionKey) return node;
	const hidden = { ...options, sessionKey: '***' } as INodeParameters;
	return { ...node, parameters: { ...node.parameters, options: hidden } };
}
