import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../catalogue/paths';
import { readCatalogue } from '../catalogue/readCatalogue';
import type { ListedNode } from './rankNodes';

/** The nodes of the project as n8n lists them; a trigger stands with the node of its domain. */
export function packNodes(): ListedNode[] {
	const names = new Map(
		readCatalogue().domains.map((domain) => [domain.value, domain.displayName]),
	);
	names.set('taobaoApi', 'Taobao API');
	return readdirSync(join(root, 'nodes'))
		.filter((folder) => folder !== 'shared' && !folder.endsWith('Trigger'))
		.map((folder) => {
			const file = join(root, 'nodes', folder, `${folder}.node.json`);
			const codex = JSON.parse(readFileSync(file, 'utf8')) as { node: string; alias: string[] };
			const node = codex.node.replace(/^.*\./, '');
			return { key: codex.node, displayName: names.get(node) ?? '', alias: codex.alias };
		});
}
