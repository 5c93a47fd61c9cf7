import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expectPanels } from '../driver/everyPanel.mjs';
import { expectEqual } from '../expect.mjs';
import { typeOf } from '../World.mjs';

/** @typedef {import('../World.mjs').World} World */
/** @typedef {import('../World.mjs').NodeType} NodeType */
/** @typedef {import('../driver/workflow.mjs').NodeDraft} NodeDraft */

/** The fields with which a node begins. */
const USUAL = ['resource', 'operation'];

/** A node that calls any API has no resource to choose. */
const OTHERS = /** @type {Record<string, string[]>} */ ({ taobaoApi: ['operation', 'method'] });

const AGENT = { name: 'AI Agent', type: '@n8n/n8n-nodes-langchain.agent', typeVersion: 3 };

/**
 * The panel of every node shows where to choose resource, operation and credential.
 *
 * @param {World} world
 */
export async function opensEveryNode(world) {
	const nodes = ownNodes(world).map(({ name, displayName }) => ({ name: displayName, type: name }));
	await expectPanels(world, { id: 'editorEveryNode', nodes, fieldsOf });
}

/**
 * So does the panel of every node as an agent's tool, once an operation is chosen.
 *
 * @param {World} world
 */
export async function opensEveryTool(world) {
	const tools = ownNodes(world)
		.filter(({ usableAsTool }) => usableAsTool)
		.map((node) => toolOf(world, node));
	const links = tools.map(({ name }) => [name, toAgent]);
	const nodes = [AGENT, ...tools];
	const connections = Object.fromEntries(links);
	await expectPanels(world, { id: 'editorEveryTool', nodes, fieldsOf, connections });
}

const toAgent = { ai_tool: [[{ node: AGENT.name, type: 'ai_tool', index: 0 }]] };

/** @param {World} world @param {NodeType} node @returns {NodeDraft} */
function toolOf(world, { name, properties }) {
	const type = `${name}Tool`;
	const resource = properties.find((field) => field.name === 'resource')?.default;
	const operation = properties.find(
		({ name: field, displayOptions }) =>
			field === 'operation' && displayOptions?.show?.resource?.includes(resource),
	);
	const parameters = operation ? { resource, operation: operation.default } : {};
	return { name: typeOf(world, type).displayName, type, parameters };
}

/** @param {NodeDraft} node */
function fieldsOf({ type }) {
	if (type === AGENT.type) return [];
	const [, own = ''] = type.replace(/Tool$/, '').split('.');
	return OTHERS[own] ?? USUAL;
}

/**
 * The nodes that the package names, all of which n8n must offer.
 *
 * @param {World} world
 */
function ownNodes({ types }) {
	const { name, n8n } = JSON.parse(
		readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
	);
	const named = n8n.nodes.map((/** @type {string} */ path) => {
		const file = basename(path, '.node.js');
		return `${name}.${file.charAt(0).toLowerCase()}${file.slice(1)}`;
	});
	const offered = types.filter((type) => named.includes(type.name));
	expectEqual(offered.map((type) => type.name).sort(), [...named].sort(), 'Nodes that n8n offers');
	return offered;
}
