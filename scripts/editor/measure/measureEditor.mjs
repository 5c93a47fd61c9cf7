import { measureCreator } from './measureCreator.mjs';
import { measureNode } from './measureNode.mjs';
import { median } from './median.mjs';
import { builtIn, ownNode } from './subjects.mjs';
import { timeOf } from './timeOf.mjs';

/** @typedef {import('../World.mjs').World} World */
/** @typedef {import('./median.mjs').Times} Times */

/**
 * Measures the editor; of the pack's own node only where the pack is installed.
 *
 * @param {World} world
 * @param {boolean} hasPack
 * @returns {Promise<Record<string, Times>>} medians in milliseconds, by what was measured
 */
export async function measureEditor(world, hasPack) {
	const creator = await measureCreator(world);
	const salesforce = await measureNode(world, builtIn);
	const trade = hasPack ? await measureNode(world, ownNode(world)) : undefined;
	return {
		'load the editor (median of 3)': await median(() => load(world), 3),
		'open the list of nodes': creator.open,
		'find a node in it': creator.search,
		'open the panel of Salesforce': salesforce.open,
		'switch its operation': salesforce.change,
		...(trade && {
			'open the panel of Taobao Trade': trade.open,
			'switch the operation of Taobao Trade': trade.change,
		}),
	};
}

/** @param {World} world */
async function load({ page, url }) {
	return await timeOf(page, async () => {
		await page.goto(`${url}/workflow/editorMeasure`, { waitUntil: 'domcontentloaded' });
		await page.locator('[data-test-id="canvas-node"]').first().waitFor();
	});
}

/**
 * @param {Record<string, Times>} withPack
 * @param {Record<string, Times>} without
 * @returns {string[]} lines of a table
 */
export function compare(withPack, without) {
	const rows = Object.entries(withPack).map(([what, times]) => [
		what,
		inWords(times),
		inWords(without[what]),
	]);
	const heading = ['medians of 5 in ms: elapsed (work)', 'with the pack', 'without'];
	return [heading, ...rows].map(
		([what = '', left = '', right = '']) =>
			what.padEnd(38) + left.padStart(16) + right.padStart(16),
	);
}

/** @param {Times} [times] */
function inWords(times) {
	return times ? `${times.elapsed} (${times.work})` : '–';
}
