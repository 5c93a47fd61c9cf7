import { join } from 'node:path';
import type { INodeType } from 'n8n-workflow';
import { root } from '../catalogue/paths';

/** A node as it is built into `dist`. */
export function builtNode(name: string): INodeType {
	// eslint-disable-next-line @typescript-eslint/no-require-imports -- built after this is compiled
	const built = require(join(root, `dist/nodes/${name}/${name}.node.js`)) as Record<
		string,
		new () => INodeType
	>;
	const NodeClass = built[name];
	if (!NodeClass) throw new Error('Nothing is built: run "npm run build"');
	return new NodeClass();
}
