import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ICredentialType, INodeTypeDescription } from 'n8n-workflow';
import type { ListedNode } from './rankNodes';

const packages = ['n8n-nodes-base', '@n8n/n8n-nodes-langchain'];
/** The subcategory of those nodes for AI that n8n lists at the root as well. */
const rootNodes = 'Root Nodes';

/**
 * The nodes that n8n itself lists at the root for a node that follows another one: the newest version of each, with
 * its trigger where the two stand as one, without sub-nodes for AI, and the credentials that stand as HTTP requests.
 * @param modules `node_modules` of an installed n8n
 */
export function hostNodes(modules: string): ListedNode[] {
	const popularity = popularities(join(modules, 'n8n-editor-ui/dist/assets'));
	const nodes = merged(packages.flatMap((name) => newest(read(modules, name, 'nodes'), name)));
	return [...nodes, ...packages.flatMap((name) => credentialNodes(modules, name))].map((node) => {
		const score = popularity.get(node.key);
		return score === undefined ? node : { ...node, popularity: score };
	});
}

function read<File extends 'nodes' | 'credentials'>(
	modules: string,
	name: string,
	file: File,
): Array<File extends 'nodes' ? INodeTypeDescription : ICredentialType> {
	const path = join(modules, name, 'dist/types', `${file}.json`);
	return JSON.parse(readFileSync(path, 'utf8')) as ReturnType<typeof read<File>>;
}

/** The newest version of each, with the package in front of its name. */
function newest(all: INodeTypeDescription[], name: string): INodeTypeDescription[] {
	const version = (node: INodeTypeDescription) => Math.max(...[node.version].flat());
	const byName = new Map<string, INodeTypeDescription>();
	for (const node of all) {
		const other = byName.get(node.name);
		if (!other || version(node) > version(other)) byName.set(node.name, node);
	}
	return [...byName.values()].map((node) => ({ ...node, name: `${name}.${node.name}` }));
}

function merged(all: INodeTypeDescription[]): ListedNode[] {
	const shown = all.filter((node) => !node.hidden && isAtRoot(node));
	const withActions = new Set(shown.filter(hasActions).map(({ name }) => name));
	return shown
		.filter(({ name, group }) => !isTrigger(group) || !withActions.has(nodeOf(name)))
		.map(({ name, displayName, codex }) => ({
			key: name,
			displayName,
			alias: codex?.alias ?? [],
		}));
}

const isTrigger = (group: string[]) => group.includes('trigger');
const nodeOf = (trigger: string) => trigger.replace('Trigger', '');

function isAtRoot({ codex }: INodeTypeDescription): boolean {
	if (!codex?.categories?.includes('AI')) return true;
	return codex.subcategories?.AI?.includes(rootNodes) ?? false;
}

/** Whether n8n lists actions of a node, so that its trigger stands among them and not beside it. */
function hasActions({ group, properties }: INodeTypeDescription): boolean {
	return !isTrigger(group) && properties.some(({ name }) => name === 'operation');
}

function credentialNodes(modules: string, name: string): ListedNode[] {
	return read(modules, name, 'credentials').flatMap(({ name: key, httpRequestNode: request }) =>
		!request || request.hidden
			? []
			: [{ key: `n8n-creds-base.${key}`, displayName: request.name, alias: [] }],
	);
}

/** What the editor adds to the scores of nodes, which stands in one of its scripts. */
function popularities(assets: string): Map<string, number> {
	const found = new Map<string, number>();
	for (const file of readdirSync(assets).filter((name) => name.endsWith('.js'))) {
		const script = readFileSync(join(assets, file), 'utf8');
		for (const [, key = '', value] of script.matchAll(/\{id:[`"]([^`"]+)[`"],popularity:([\d.]+)/g))
			found.set(key, Math.round(Number(value) * 1000) / 10);
	}
	return found;
}
