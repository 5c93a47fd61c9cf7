import { parse as parseFlatted } from 'flatted';

/** @typedef {import('../World.mjs').World} World */

const output = '[data-test-id="output-panel"]';

/**
 * @param {World} world
 * @param {string} column
 * @returns {Promise<string[]>} what the table of the open panel's output shows below a heading
 */
export async function columnOf({ page }, column) {
	const table = page.locator(`${output} table`);
	const headings = (await table.locator('th').allInnerTexts()).map((text) => text.trim());
	const cells = table.locator(`tbody td:nth-of-type(${headings.indexOf(column) + 1})`);
	return (await cells.allInnerTexts()).map((text) => text.trim());
}

/**
 * @param {World} world
 * @returns {Promise<string>} everything that the open panel's output says
 */
export async function outputText({ page }) {
	return await page.locator(output).innerText();
}

/**
 * @param {World} world
 * @param {string} workflowId
 * @returns {Promise<{ status: string, runData: any }>} the last run of a workflow as n8n keeps it
 */
export async function lastRun({ session }, workflowId) {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const path = `/rest/executions?limit=1&filter=${filter}`;
	const { results } = await session.rest.request('GET', path);
	const { status, data } = await session.rest.request('GET', `/rest/executions/${results[0].id}`);
	const { resultData } = typeof data === 'string' ? parseFlatted(data) : data;
	return { status, runData: resultData.runData };
}

/**
 * @param {{ runData: any }} run
 * @param {string} node
 * @returns {any[]} the items that came out of a node
 */
export function itemsOf({ runData }, node) {
	const items = runData[node]?.at(-1)?.data?.main?.[0] ?? [];
	return items.map((/** @type {any} */ { json }) => json);
}
