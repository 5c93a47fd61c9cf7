/* global document */

import { eventually } from '../expect.mjs';
import { canvasNode } from './canvasNode.mjs';
import { closePanel } from './panel.mjs';
import { settle } from './settle.mjs';

/** @typedef {import('../World.mjs').World} World */

/** The first workflow loads the whole editor. */
const LOAD_PATIENCE_MS = 90_000;

/** The node that starts each workflow. */
export const TRIGGER = 'When clicking ‘Execute workflow’';

/**
 * @typedef {object} NodeDraft
 * @property {string} name
 * @property {string} type with the package in front
 * @property {object} [parameters]
 * @property {Record<string, { id?: string | null, name: string }>} [credentials]
 * @property {number} [typeVersion]
 */

/**
 * Saves a workflow of a manual trigger and nodes in a row, and opens it in the editor.
 *
 * @param {World} world
 * @param {{ id: string, name: string, nodes?: NodeDraft[], connections?: object }} draft without
 *   connections each node follows the one before
 */
export async function openWorkflow(world, { id, name, nodes = [], connections }) {
	await closePanel(world);
	const trigger = { name: TRIGGER, type: 'n8n-nodes-base.manualTrigger' };
	const row = [trigger, ...nodes].map(placed);
	const links = connections ?? chained(row);
	await world.session.saveWorkflow({ id, name, nodes: row, connections: links });
	await visit(world, `/workflow/${id}`);
	const last = row.at(-1)?.name ?? '';
	await canvasNode(world, last).waitFor({ timeout: LOAD_PATIENCE_MS });
	await settle(world.page);
}

/** @param {NodeDraft} node @param {number} index */
function placed(node, index) {
	const position = [index * 260, 0];
	return { typeVersion: 1, parameters: {}, ...node, id: idOf(index), position };
}

/**
 * @param {number} index the trigger is 0
 * @returns {string} the id of a node; none is the beginning of another one, as addresses take beginnings
 */
export function idOf(index) {
	return `node-${String(index).padStart(3, '0')}`;
}

/** @param {Array<{ name: string }>} row */
function chained(row) {
	const links = row.slice(1).map(({ name }, index) => {
		const to = [{ node: name, type: 'main', index: 0 }];
		return [row[index]?.name, { main: [to] }];
	});
	return Object.fromEntries(links);
}

/**
 * Goes to a workflow: from another one as the editor's own links do, without loading everything anew.
 *
 * @param {World} world
 * @param {string} path of the workflow, or of a node in it, whose panel opens
 */
export async function visit({ page, url }, path) {
	if (!page.url().startsWith(`${url}/workflow/`)) {
		await page.goto(url + path, { waitUntil: 'domcontentloaded' });
		return;
	}
	await page.evaluate((to) => {
		const app = /** @type {any} */ (document.querySelector('#app'));
		app.__vue_app__.config.globalProperties.$router.push(to);
	}, path);
}

/**
 * Waits until the editor has saved a node as it should be.
 *
 * @param {World} world
 * @param {string} workflowId
 * @param {string} nameOrType of the node
 * @param {(node: any) => void} check
 * @returns {Promise<any>} the node as n8n keeps it
 */
export async function savedNode(world, workflowId, nameOrType, check) {
	const read = async () => {
		const { nodes } = await world.session.rest.request('GET', `/rest/workflows/${workflowId}`);
		return nodes.find((/** @type {any} */ { name, type }) => [name, type].includes(nameOrType));
	};
	return await eventually(read, check);
}
