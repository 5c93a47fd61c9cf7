import { canvasNode } from '../driver/canvasNode.mjs';
import { field, openList, pickFromList } from '../driver/fields.mjs';
import { closePanel, openPanel } from '../driver/panel.mjs';
import { rest } from './rest.mjs';
import { timeOf } from './timeOf.mjs';
import { openWorkflow } from '../driver/workflow.mjs';
import { median } from './median.mjs';

/** @typedef {import('../World.mjs').World} World */
/** @typedef {import('./median.mjs').Times} Times */

/**
 * @typedef {object} Subject
 * @property {string} id of the workflow
 * @property {string} type of the node
 * @property {string} resource
 * @property {Array<{ value: string, label: string, field: string }>} operations two, each with a field that only it has
 */

const NAME = 'Measured';

/**
 * Measures how long it takes to open a node's panel, and to switch its operation until the fields are there.
 *
 * @param {World} world
 * @param {Subject} subject
 * @returns {Promise<{ open: Times, change: Times }>} medians in milliseconds
 */
export async function measureNode(world, { id, type, resource, operations }) {
	const parameters = { resource, operation: operations[0]?.value };
	await openWorkflow(world, { id, name: NAME, nodes: [{ name: NAME, type, parameters }] });
	const open = await median(() => openOnce(world));
	await openPanel(world, NAME);
	let turn = 0;
	const change = await median(() => {
		turn += 1;
		const target = operations[turn % 2];
		if (!target) throw new Error('Two operations are needed');
		return changeOnce(world, target);
	});
	await closePanel(world);
	return { open, change };
}

/** @param {World} world */
async function openOnce(world) {
	const { page } = world;
	const time = await timeOf(page, async () => {
		await canvasNode(world, NAME).dblclick();
		await field(page, 'operation').waitFor();
	});
	await rest(page);
	await closePanel(world);
	await rest(page);
	return time;
}

/** @param {World} world @param {Subject['operations'][number]} target */
async function changeOnce({ page }, target) {
	await openList(page, 'operation');
	const time = await timeOf(page, async () => {
		await pickFromList(page, target.label);
		await field(page, target.field).waitFor();
	});
	await rest(page);
	return time;
}
