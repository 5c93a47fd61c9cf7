import { expectEqual } from '../expect.mjs';
import { watchConsole } from './consoleErrors.mjs';
import { field } from './fields.mjs';
import { closePanel, panelTitle } from './panel.mjs';
import { settle } from './settle.mjs';
import { idOf, openWorkflow, visit } from './workflow.mjs';

/** @typedef {import('../World.mjs').World} World */
/** @typedef {import('./workflow.mjs').NodeDraft} NodeDraft */

/**
 * @typedef {object} Plan
 * @property {string} id of the workflow
 * @property {NodeDraft[]} nodes
 * @property {object} [connections] between the nodes
 * @property {(node: NodeDraft) => string[]} fieldsOf the fields that a node's panel must show; a node without stays shut
 */

const credential =
	'[data-test-id="node-credentials-empty-state"], [data-test-id="node-credentials-select"]';

/** What is not there after this time does not come. */
const PATIENCE_MS = 10_000;

/**
 * Opens the panels of nodes one after the other, and says which lack a field or a credential to
 * choose, or make the browser complain. Of those there are pictures, and of the last one.
 *
 * @param {World} world
 * @param {Plan} plan
 */
export async function expectPanels(world, { id, nodes, connections, fieldsOf }) {
	await openWorkflow(world, { id, name: 'Every node', nodes, connections });
	const errors = watchConsole(world.page);
	/** @type {string[]} */
	const offences = [];
	for (const [index, node] of nodes.entries()) {
		const fields = fieldsOf(node);
		if (fields.length === 0) continue;
		await visit(world, `/workflow/${id}/${idOf(index + 1)}`);
		const found = [...(await lacksOf(world, node, fields)), ...errors.take()];
		if (found.length > 0 || node === nodes.at(-1)) await world.screenshot(node.name);
		offences.push(...found.map((text) => `${node.name}: ${text}`));
		await closePanel(world);
	}
	errors.end();
	expectEqual(offences, [], `Offences of ${nodes.length} panels`);
}

/**
 * @param {World} world
 * @param {NodeDraft} node
 * @param {string[]} fields
 * @returns {Promise<string[]>}
 */
async function lacksOf({ page }, { name }, fields) {
	if (!(await isVisible(panelTitle(page, name)))) return ['no panel'];
	await settle(page, 150);
	const wanted = [
		...fields.map((name) => ({ what: `no field ${name}`, place: field(page, name) })),
		{ what: 'no credential to choose', place: page.locator(credential) },
	];
	/** @type {string[]} */
	const lacks = [];
	for (const { what, place } of wanted) if (!(await isVisible(place))) lacks.push(what);
	return lacks;
}

/** @param {import('playwright-core').Locator} place */
async function isVisible(place) {
	return await place
		.first()
		.waitFor({ timeout: PATIENCE_MS })
		.then(
			() => true,
			() => false,
		);
}
