/* global document, Event, getComputedStyle */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DOCS, onPage, onSite, searchSite } from '../driver/site.mjs';
import { expectEqual, expectText } from '../expect.mjs';

/** @typedef {import('../World.mjs').World} World */
/** @typedef {import('playwright-core').Page} Page */

const QUERIES = ['sold', 'sold trades', '退款', 'get', 'send message robot', 'taobao.item.'];
const MOST_MS = 50;

/**
 * The page that searches the operations shows them as they are typed, at once, each with a link to its heading.
 *
 * @param {World} world
 */
export async function searchesSite(world) {
	await onSite(world, async (page) => {
		const [first] = await searchSite(page, 'creation sold trade');
		const [name, , where, , method] = first?.texts ?? [];
		expectEqual(
			[name, where, method],
			['Get Many Sold Trades by Creation Time', 'Taobao Trade › Trade', 'taobao.trades.sold.get'],
			'First result',
		);
		const links = (await searchSite(page, 'refund')).map(({ link }) => link);
		expectEqual(links.length > 20, true, 'More than 20 results');
		expectEqual(links.filter(leadsNowhere), [], 'Links that lead nowhere');
		const slowest = Math.max(...(await timesOf(page)));
		expectEqual(slowest < MOST_MS, true, `Below ${MOST_MS} ms: ${slowest}`);
	});
}

/** @param {string} link to a page and an anchor */
function leadsNowhere(link) {
	const [file = '', anchor] = link.split('#');
	const headings = readFileSync(join(DOCS, 'site', file), 'utf8').matchAll(/^### (.+)$/gm);
	const anchors = [...headings].map(([, name = '']) =>
		name
			.toLowerCase()
			.replace(/[^\p{L}\p{N}_ -]/gu, '')
			.replaceAll(' ', '-'),
	);
	return !anchors.includes(anchor ?? '');
}

/**
 * The fastest of 15 rounds for each query, as other programs take the processor too.
 *
 * @param {Page} page
 */
async function timesOf(page) {
	return await page.evaluate((queries) => {
		const query = /** @type {any} */ (document.querySelector('#query'));
		return queries.map((text) => {
			const rounds = Array.from({ length: 15 }, () => {
				query.value = text;
				const start = performance.now();
				query.dispatchEvent(new Event('input'));
				document.querySelector('#results a')?.getBoundingClientRect();
				return performance.now() - start;
			});
			return Math.min(...rounds);
		});
	}, QUERIES);
}

/**
 * It is used by keyboard: down to a result, Enter opens its part of the page, Escape leads back.
 *
 * @param {World} world
 */
export async function usesSiteByKeyboard(world) {
	await onSite(world, async (page) => {
		await searchSite(page, 'sold trades');
		for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
		await page.waitForSelector('dialog[open]');
		const heading = await page.textContent('#section h2');
		expectEqual(heading, 'Get Many Sold Trades by Modified Time', 'Opened part');
		const names = await page.locator('#section td code').allTextContents();
		expectText(names.join(), 'start_modified', 'Parameters');
		await world.screenshot('part', page);
		for (const key of ['Escape', 'Escape']) await page.keyboard.press(key);
		const focused = await page.evaluate(() => document.activeElement?.id);
		expectEqual(focused, 'query', 'What has the focus');
	});
}

/**
 * It fits a phone, in light and dark.
 *
 * @param {World} world
 */
export async function fitsSiteOnPhone(world) {
	const grounds = { light: 'rgb(255, 255, 255)', dark: 'rgb(23, 24, 26)' };
	for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
		const settings = { viewport: { width: 360, height: 700 }, colorScheme };
		const look = async (/** @type {Page} */ page) => {
			await page.fill('#query', 'alibaba');
			const { width, ground } = await page.evaluate(() => ({
				width: document.documentElement.scrollWidth,
				ground: getComputedStyle(document.body).backgroundColor,
			}));
			expectEqual(width <= 360, true, `As wide as the phone: ${width}`);
			expectEqual(ground, grounds[colorScheme], 'Ground');
			await world.screenshot(colorScheme, page);
		};
		await onSite(world, look, settings);
	}
}

/**
 * It opens as a file too, with the words of the address.
 *
 * @param {World} world
 */
export async function opensSiteWithoutServer(world) {
	const address = `${pathToFileURL(join(DOCS, 'site', 'index.html'))}#trade`;
	await onPage(world, address, async (page) => {
		await page.waitForSelector('#results a');
	});
}
