import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Domain } from '../../nodes/shared/catalogue/types';
import { CatalogueError } from '../catalogue/CatalogueError';
import { root } from '../catalogue/paths';
import { className, renderCodex, renderNode } from './renderNode';

/** Folders in `nodes/` that people write. */
export const handWritten = new Set(['shared', 'TaobaoApi']);

/** Files of all domains' nodes by their path in the project: source, codex, icons. */
export function nodeFiles(domains: Domain[]): Map<string, string> {
	return new Map(domains.flatMap(filesOf));
}

function filesOf(domain: Domain): Array<[string, string]> {
	const name = className(domain.value);
	const icons = ['light', 'dark'].map((theme) => `${domain.value}.${theme}.svg`);
	return [
		[`nodes/${name}/${name}.node.ts`, renderNode(domain)],
		[`nodes/${name}/${name}.node.json`, renderCodex(domain)],
		...icons.map((icon): [string, string] => [`nodes/${name}/${icon}`, readIcon(icon)]),
	];
}

/** What `n8n.nodes` of package.json lists: the hand-written nodes and one a domain. */
export function registeredNodes(domains: Domain[]): string[] {
	const names = ['TaobaoApi', ...domains.map(({ value }) => className(value))];
	return names.sort().map((name) => `dist/nodes/${name}/${name}.node.js`);
}

function readIcon(icon: string): string {
	const file = join(root, 'icons', icon);
	if (!existsSync(file)) throw new CatalogueError([`icons/${icon}: is missing`]);
	return readFileSync(file, 'utf8');
}
