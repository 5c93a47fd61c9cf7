import { eventually } from '../expect.mjs';
import { canvasNode } from './canvasNode.mjs';
import { settle } from './settle.mjs';
import { TRIGGER } from './workflow.mjs';

/** @typedef {import('../World.mjs').World} World */

const search = '[data-test-id="node-creator-search-bar"]';
const itemName = '[data-test-id="node-creator-item-name"]';

/**
 * Opens the list of nodes with the key N, for a node that follows another one.
 *
 * @param {World} world
 * @param {string} [after] the name of the node before it
 */
export async function openCreator(world, after = TRIGGER) {
	const { page } = world;
	await canvasNode(world, after).click();
	await page.keyboard.press('n');
	await page.locator(search).waitFor();
	await settle(page);
}

/**
 * @param {World} world
 * @param {string} words
 * @param {(found: string[]) => void} check gets the labels of the nodes found, best first
 */
export async function searchNodes({ page }, words, check) {
	await page.locator(search).fill(words);
	await eventually(() => page.locator(itemName).allInnerTexts(), check);
	await settle(page);
}

/**
 * Opens the list of a node's actions from the list of nodes.
 *
 * @param {World} world
 * @param {string} node its label
 * @returns {Promise<string[]>} the actions
 */
export async function openActions({ page }, node) {
	await page.locator(itemName).getByText(node, { exact: true }).click();
	await page.locator('[data-test-id="node-creator-category-item"]').first().waitFor();
	await settle(page);
	return await page.locator(itemName).allInnerTexts();
}

/**
 * Adds an action of a node, or a node without actions, to the workflow; its panel opens.
 *
 * @param {World} world
 * @param {string} item
 */
export async function pickItem({ page }, item) {
	await page.locator(itemName).getByText(item, { exact: true }).click();
	await page.locator('[data-test-id="node-parameters"]').waitFor();
	await settle(page);
}

/** @param {World} world */
export async function closeCreator({ page }) {
	await page.keyboard.press('Escape');
	await page.locator(search).waitFor({ state: 'hidden' });
}

/**
 * Opens the list of tools for an AI agent.
 *
 * @param {World} world
 * @param {string} agent its name
 */
export async function openToolCreator(world, agent) {
	const input = canvasNode(world, agent).locator('[data-handleid="inputs/ai_tool/0"]');
	await input.locator('[data-test-id="canvas-handle-plus"]').click();
	await world.page.locator(search).waitFor();
	await settle(world.page);
}

/** @param {World} world */
export function firstNode({ page }) {
	return page.locator(itemName).first();
}
