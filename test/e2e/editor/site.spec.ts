import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Page, expect, test as base } from '@playwright/test';
import { compileAll } from '../../../tools/catalogue/compile';
import { readCatalogue } from '../../../tools/catalogue/readCatalogue';
import { writeSite } from '../../../tools/docs/siteFiles';
import { root } from '../fixtures';
import { watchConsole } from './consoleErrors';

const FOLDER = join(root, '.cache', 'site');
/** As from a web server. */
const SITE = 'http://site.test/';
const QUERIES = ['sold', 'sold trades', '退款', 'get', 'send message robot', 'taobao.item.'];
const MOST_MS = 50;

/** Opens the page that searches the operations, which may report no error. */
const test = base.extend<{ open: (address?: string) => Promise<void> }>({
	open: async ({ page }, use) => {
		const errors = watchConsole(page);
		await page.route(`${SITE}**`, (route) =>
			route.fulfill({ path: join(FOLDER, new URL(route.request().url()).pathname) }),
		);
		await use(async (address = `${SITE}index.html`) => {
			await page.goto(address);
			await page.waitForSelector('body[data-ready]');
		});
		expect(errors(), 'errors that the page reports').toEqual([]);
	},
});

test.use({ viewport: { width: 1100, height: 900 } });

test.beforeAll(async () => {
	const catalogue = readCatalogue();
	await writeSite(FOLDER, catalogue, compileAll(catalogue));
});

/** A result, as the page holds it. */
interface Result {
	getAttribute: (name: string) => string | null;
	children: Iterable<{ textContent: string | null }>;
}

interface Measured {
	getBoundingClientRect: () => unknown;
}

interface SearchField {
	value: string;
	dispatchEvent: (event: Event) => void;
	ownerDocument: { querySelector: (selector: string) => Measured | null };
}

/** Types, and gives link, name, title, place, description and method of each result. */
async function search(page: Page, text: string): Promise<Array<{ link: string; texts: string[] }>> {
	await page.fill('#query', '');
	await page.locator('#query').pressSequentially(text);
	return await page.locator('#results a').evaluateAll((links: Result[]) =>
		links.map((link) => ({
			link: link.getAttribute('href') ?? '',
			texts: [...link.children].map(({ textContent }) => textContent ?? ''),
		})),
	);
}

test('the site shows operations as they are typed, at once, each with a link to its heading', async ({
	page,
	open,
}) => {
	await open();
	const [first] = await search(page, 'creation sold trade');
	const [name, , place, , method] = first?.texts ?? [];
	expect([name, place, method]).toEqual([
		'Get Many Sold Trades by Creation Time',
		'Taobao Trade › Trade',
		'taobao.trades.sold.get',
	]);
	const links = (await search(page, 'refund')).map(({ link }) => link);
	expect(links.length).toBeGreaterThan(20);
	expect(links.filter(leadsNowhere)).toEqual([]);
	expect(Math.max(...(await searchTimes(page)))).toBeLessThan(MOST_MS);
});

/** @param link to a page and a section of it, which is named by its method */
function leadsNowhere(link: string): boolean {
	const [file = '', section = ''] = link.split('#');
	return !readFileSync(join(FOLDER, file), 'utf8').includes(`<section id="${section}">`);
}

/** The fastest of 15 rounds for each query, as other programs take the processor too. */
async function searchTimes(page: Page): Promise<number[]> {
	return await page.locator('#query').evaluate((field: SearchField, queries) => {
		return queries.map((text) => {
			const rounds = Array.from({ length: 15 }, () => {
				field.value = text;
				const start = performance.now();
				field.dispatchEvent(new Event('input'));
				field.ownerDocument.querySelector('#results a')?.getBoundingClientRect();
				return performance.now() - start;
			});
			return Math.min(...rounds);
		});
	}, QUERIES);
}

test('by keyboard: down to a result, Enter opens its part of the page, Escape leads back', async ({
	page,
	open,
}, testInfo) => {
	await open();
	const [, second] = await search(page, 'sold trades');
	for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
	await page.waitForSelector('dialog[open]');
	await expect(page.locator('#section h3')).toHaveText(second?.texts[0] ?? '');
	const names = await page.locator('#section td code').allTextContents();
	expect(names.join()).toContain('page_size');
	await page.screenshot({ path: testInfo.outputPath('part.png') });
	for (const key of ['Escape', 'Escape']) await page.keyboard.press(key);
	await expect(page.locator('#query')).toBeFocused();
});

const grounds = { light: 'rgb(255, 255, 255)', dark: 'rgb(23, 24, 26)' };

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(`on a phone, ${colorScheme}`, () => {
		test.use({ viewport: { width: 360, height: 700 }, colorScheme });

		test('it fits', async ({ page, open }, testInfo) => {
			await open();
			await page.fill('#query', 'alibaba');
			const root = page.locator('html');
			const width = await root.evaluate((html: { scrollWidth: number }) => html.scrollWidth);
			expect(width).toBeLessThanOrEqual(360);
			await expect(page.locator('body')).toHaveCSS('background-color', grounds[colorScheme]);
			await page.screenshot({ path: testInfo.outputPath(`${colorScheme}.png`) });
		});
	});
}

test('it opens as a file too, with the words of the address', async ({ page, open }) => {
	await open(`${pathToFileURL(join(FOLDER, 'index.html')).href}#trade`);
	await page.waitForSelector('#results a');
});
