import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeType } from 'n8n-workflow';

const root = join(__dirname, '../..');

interface Manifest {
	n8n: { nodes: string[]; credentials: string[] };
}

/** The package's manifest. */
export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;

/** All nodes that the package registers, made from their sources. */
export function allNodes(): INodeType[] {
	return manifest.n8n.nodes.map((path) => {
		const source = path.replace(/^dist\//, '').replace(/\.js$/, '');
		const name = source.split('/').pop()?.replace('.node', '') ?? '';
		// eslint-disable-next-line @typescript-eslint/no-require-imports -- the list is data
		const module = require(join(root, source)) as Record<string, new () => INodeType>;
		const NodeClass = module[name];
		if (!NodeClass) throw new Error(`${source} exports no class ${name}`);
		return new NodeClass();
	});
}

/** The nodes of the domains, made from the catalogue. */
export function domainNodes(): INodeType[] {
	return allNodes().filter((node) => !isTrigger(node) && node.description.name !== 'taobaoApi');
}

/** The triggers of the domains. */
export function triggerNodes(): INodeType[] {
	return allNodes().filter(isTrigger);
}

const isTrigger = (node: INodeType) => 'trigger' in node;
