import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../catalogue/paths';
import { hostNodes } from './hostNodes';
import type { ListedNode } from './rankNodes';

const file = join(root, 'tools/search/n8nNodes.json');

/** The nodes of n8n as the project keeps them, so that searching needs no n8n. */
export const readHostNodes = () => JSON.parse(readFileSync(file, 'utf8')) as ListedNode[];

/** Writes them anew. */
export const writeHostNodes = (modules: string) => writeFileSync(file, hostText(modules));

/** What the file says of an installed n8n: one node a line. */
function hostText(modules: string): string {
	const lines = hostNodes(modules).map((node) => `  ${JSON.stringify(node)}`);
	return `[\n${lines.join(',\n')}\n]\n`;
}
