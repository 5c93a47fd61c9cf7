import { settle } from '../driver/settle.mjs';

/**
 * Lets the editor end what it does, so that it does not count for the next measurement.
 *
 * @param {import('playwright-core').Page} page
 */
export async function rest(page) {
	await settle(page, 150, 600);
}
