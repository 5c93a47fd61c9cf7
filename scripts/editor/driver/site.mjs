import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HOST_ADDRESS } from '../../../start/ports.ts';
import { watchConsole } from './consoleErrors.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').BrowserContextOptions} Settings */

/** The generated pages and the page that searches them. */
export const DOCS = fileURLToPath(new URL('../../../docs', import.meta.url));

/** @type {Record<string, string>} */
const TYPES = { '.html': 'text/html', '.js': 'text/javascript' };

/**
 * Opens the page that searches the operations, from a web server of its own.
 *
 * @param {import('../World.mjs').World} world
 * @param {(page: Page) => Promise<void>} use
 * @param {Settings} [settings] of the browser
 * @throws when the page reports an error
 */
export async function onSite(world, use, settings) {
	const server = createServer(serve);
	await new Promise((resolve) => server.listen(0, HOST_ADDRESS, () => resolve(undefined)));
	const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
	try {
		await onPage(world, `http://${HOST_ADDRESS}:${port}/site/index.html`, use, settings);
	} finally {
		server.closeAllConnections();
		server.close();
	}
}

/**
 * @param {import('../World.mjs').World} world
 * @param {string} address
 * @param {(page: Page) => Promise<void>} use
 * @param {Settings} [settings]
 */
export async function onPage(world, address, use, settings) {
	const context = await /** @type {import('playwright-core').Browser} */ (
		world.page.context().browser()
	).newContext({ viewport: { width: 1100, height: 900 }, ...settings });
	try {
		const page = await context.newPage();
		const errors = watchConsole(page);
		await page.goto(address);
		await page.waitForSelector('body[data-ready]');
		await use(page);
		const [error] = errors.take();
		if (error) throw new Error(`The page reports: ${error}`);
	} finally {
		await context.close();
	}
}

/** @type {import('node:http').RequestListener} */
function serve({ url = '/' }, response) {
	const file = normalize(new URL(url, 'http://localhost').pathname);
	response.setHeader('Content-Type', `${TYPES[extname(file)] ?? 'text/plain'}; charset=utf-8`);
	try {
		response.end(readFileSync(join(DOCS, file)));
	} catch {
		response.writeHead(404).end();
	}
}

/**
 * Types, and reads the results.
 *
 * @param {Page} page
 * @param {string} words
 * @returns {Promise<Array<{ link: string, texts: string[] }>>} name, title, place, description and method of each
 */
export async function searchSite(page, words) {
	await page.fill('#query', '');
	await page.type('#query', words);
	return await page.locator('#results a').evaluateAll((links) =>
		links.map((link) => ({
			link: link.getAttribute('href') ?? '',
			texts: [...link.children].map(({ textContent }) => textContent ?? ''),
		})),
	);
}
