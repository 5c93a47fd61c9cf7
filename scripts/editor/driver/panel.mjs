import { canvasNode } from './canvasNode.mjs';
import { dismissMessages, settle } from './settle.mjs';

/** @typedef {import('../World.mjs').World} World */

const panel = '[data-test-id="ndv"]';

/**
 * Opens a node's panel by a double click.
 *
 * @param {World} world
 * @param {string} name
 */
export async function openPanel(world, name) {
	const { page } = world;
	await canvasNode(world, name).dblclick();
	await page.locator('[data-test-id="node-parameters"]').waitFor();
	await settle(page);
}

/** @param {World} world */
export async function closePanel({ page }) {
	if (!(await page.locator(panel).isVisible())) return;
	await page.locator('[data-test-id="ndv-close-button"]').click();
	await page.locator(panel).waitFor({ state: 'hidden' });
}

/**
 * Runs the node of the open panel and waits for its end.
 *
 * @param {World} world
 * @returns {Promise<void>}
 */
export async function executeStep({ page }) {
	await dismissMessages(page);
	const ran = page.waitForResponse((answer) => /\/rest\/workflows\/[^/]+\/run/.test(answer.url()));
	await page.locator('[data-test-id="node-execute-button"]').click();
	await ran;
	const ended = '[data-test-id="ndv-items-count"], [data-test-id="node-error-message"]';
	await page.locator('[data-test-id="output-panel"]').locator(ended).first().waitFor();
	await page
		.locator('.el-notification')
		.first()
		.waitFor({ timeout: 3000 })
		.catch(() => {});
	await settle(page);
	await dismissMessages(page);
}

/**
 * @param {World} world
 * @returns {Promise<string[]>} the labels of the fields in the open panel, from the top
 */
export async function fieldLabels({ page }) {
	const labels = page.locator(
		'[data-test-id="node-parameters"] [data-test-id="input-label"] label',
	);
	const texts = await labels.allInnerTexts();
	return texts.map((text) => text.trim().split('\n')[0] ?? '').filter(Boolean);
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} name of a node
 * @returns {import('playwright-core').Locator} the title of the open panel, when it is the node's
 */
export function panelTitle(page, name) {
	const title = '[data-test-id="node-title-container"] [data-test-id="inline-edit-preview"]';
	return page.locator(`${panel} ${title}`).getByText(name, { exact: true });
}
