import { closeCreator, firstNode } from '../driver/creator.mjs';
import { rest } from './rest.mjs';
import { timeOf } from './timeOf.mjs';
import { openWorkflow } from '../driver/workflow.mjs';
import { median } from './median.mjs';

/** @typedef {import('../World.mjs').World} World */
/** @typedef {import('./median.mjs').Times} Times */

/**
 * Measures how long it takes to open the list of nodes, and to find one in it.
 *
 * @param {World} world
 * @returns {Promise<{ open: Times, search: Times }>} medians in milliseconds
 */
export async function measureCreator(world) {
	await openWorkflow(world, { id: 'editorMeasure', name: 'Measured' });
	const open = await median(() => openOnce(world));
	await world.page.keyboard.press('n');
	const search = await median(() => searchOnce(world));
	await closeCreator(world);
	return { open, search };
}

/** @param {World} world */
async function openOnce(world) {
	const time = await timeOf(world.page, async () => {
		await world.page.keyboard.press('n');
		await firstNode(world).waitFor();
	});
	await closeCreator(world);
	await rest(world.page);
	return time;
}

/** @param {World} world */
async function searchOnce(world) {
	const search = world.page.locator('[data-test-id="node-creator-search-bar"]');
	await search.fill('');
	await rest(world.page);
	return await timeOf(world.page, async () => {
		await search.fill('salesforce');
		await firstNode(world).getByText('Salesforce', { exact: true }).waitFor();
	});
}
