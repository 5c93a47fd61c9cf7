import { settle } from './driver/settle.mjs';

/**
 * Logs in to the editor as a user does.
 *
 * @param {import('playwright-core').Page} page
 * @param {{ url: string, session: import('../../start/session.ts').Session }} host
 */
export async function logIn(page, { url, session }) {
	await page.goto(`${url}/signin`, { waitUntil: 'domcontentloaded' });
	await page.locator('[name="emailOrLdapLoginId"]').fill(session.login.email);
	await page.locator('[name="password"]').fill(session.login.password);
	await page.locator('[data-test-id="form-submit-button"]').click();
	await page.waitForURL(/\/(home|workflow)/);
	await settle(page);
}
