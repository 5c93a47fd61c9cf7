import { chromium } from 'playwright-core';
import { findChromium } from './findChromium.mjs';

/** @typedef {import('playwright-core').Page} Page */

const ARGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--disable-background-networking',
	'--disable-dev-shm-usage',
];

/** Long, as the computer may be busy; what is awaited is usually there in a moment. */
const PATIENCE_MS = 30_000;
const NAVIGATION_PATIENCE_MS = 90_000;

/**
 * Opens a browser with one empty page.
 *
 * @returns {Promise<{ page: Page, close: () => Promise<void> }>}
 */
export async function openBrowser() {
	const executablePath = findChromium();
	const browser = await chromium.launch({ executablePath, args: ARGS });
	const context = await browser.newContext({
		viewport: { width: 1440, height: 900 },
		locale: 'en-US',
		reducedMotion: 'reduce',
	});
	context.setDefaultTimeout(PATIENCE_MS);
	context.setDefaultNavigationTimeout(NAVIGATION_PATIENCE_MS);
	const page = await context.newPage();
	return { page, close: () => browser.close() };
}
