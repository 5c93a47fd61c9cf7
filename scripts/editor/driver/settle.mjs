/* global document, MutationObserver */

/** @typedef {import('playwright-core').Page} Page */

/**
 * Waits until nothing in the page has changed for a moment.
 *
 * @param {Page} page
 * @param {number} [quietMs]
 * @param {number} [atMostMs]
 */
export async function settle(page, quietMs = 250, atMostMs = 3000) {
	await page.evaluate(
		([quiet, atMost]) =>
			new Promise((resolve) => {
				const finish = () => {
					observer.disconnect();
					resolve(undefined);
				};
				let timer = setTimeout(finish, quiet);
				const observer = new MutationObserver(() => {
					clearTimeout(timer);
					timer = setTimeout(finish, quiet);
				});
				observer.observe(document, {
					subtree: true,
					childList: true,
					attributes: true,
					characterData: true,
				});
				setTimeout(finish, atMost);
			}),
		[quietMs, atMostMs],
	);
}

/**
 * Closes the messages in the corner, which hide what lies below them.
 *
 * @param {Page} page
 */
export async function dismissMessages(page) {
	const messages = page.locator('.el-notification');
	for (const message of await messages.all())
		await message
			.locator('.el-notification__closeBtn')
			.click({ timeout: 1000 })
			.catch(() => {});
	await messages
		.first()
		.waitFor({ state: 'hidden', timeout: 2000 })
		.catch(() => {});
}
