import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { operationsOf } from '../../nodes/shared/catalogue/operationsOf';
import { compileCatalogue } from '../../scripts/catalogue/compile';
import { root } from '../../scripts/catalogue/paths';
import { anchor } from '../../scripts/docs/pages/anchor';
import { siteFiles } from '../../scripts/docs/site/siteFiles';

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };
const domains = compileCatalogue();
let server: Server;
let browser: Browser;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
	browser = await chromium.launch({
		executablePath: findChromium(),
		args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
	});
	server = createServer(({ url = '/' }, response) => {
		const file = normalize(new URL(url, 'http://localhost').pathname);
		response.setHeader('Content-Type', `${types[extname(file)] ?? 'text/plain'}; charset=utf-8`);
		response.end(readFileSync(join(root, 'docs', file)));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
	page.on('pageerror', ({ message }) => problems.push(message));
	page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
	await open(page);
});

afterAll(async () => {
	await browser?.close();
	server?.close();
});

/** @throws Error that says how to install it when there is none */
function findChromium(): string {
	const code = `import { findChromium } from './scripts/editor/findChromium.mjs'; process.stdout.write(findChromium());`;
	return execFileSync(process.execPath, ['--input-type=module', '-e', code], {
		cwd: root,
		encoding: 'utf8',
	});
}

async function open(target: Page): Promise<void> {
	const { port } = server.address() as AddressInfo;
	await target.goto(`http://127.0.0.1:${port}/site/index.html`);
	await target.waitForSelector('body[data-ready]');
}

/** Types, and reads the results: name, title, place, description and method of each. */
async function search(query: string): Promise<string[][]> {
	await page.fill('#query', '');
	await page.type('#query', query);
	return await page.evaluate<string[][]>(
		`[...document.querySelectorAll('#results a')].map((link) => [...link.children].map((part) => part.textContent))`,
	);
}

const methods = (results: string[][]) => results.map(([, , , , method]) => method);

describe('docs/site', () => {
	it('is what npm run docs writes, byte by byte, and its data stays below 1.5 MB', () => {
		for (const [file, text] of siteFiles(domains)) {
			const written = readFileSync(join(root, 'docs/site', file), 'utf8');
			expect([file, written === text]).toEqual([file, true]);
			expect(Buffer.byteLength(written)).toBeLessThan(1_500_000);
		}
	});

	it('finds operations by English words, also by some that are not in their order', async () => {
		for (const query of ['sold trades creation', 'creation sold trade']) {
			const [first] = await search(query);
			expect(first?.[0]).toBe('Get Many Sold Trades by Creation Time');
			expect(first?.[2]).toBe('Taobao Trade › Trade');
			expect(first?.[3]).toMatch(/trades/i);
			expect(first?.[4]).toBe('taobao.trades.sold.get');
		}
	});

	it('forgives a mistake in typing', async () => {
		expect(methods(await search('sold trdaes'))).toContain('taobao.trades.sold.get');
	});

	it('finds operations by the Chinese words of their official title', async () => {
		const [, ...others] = await search('卖家已卖出');
		expect(others.length).toBeGreaterThan(1);
		for (const [, title] of others.slice(0, 2)) expect(title).toContain('卖家已卖出');
		const [single] = await search('退');
		expect(single?.[1]).toContain('退');
	});

	it('finds an operation by its method, and those whose method begins so', async () => {
		expect(methods(await search('taobao.trades.sold.get'))).toEqual(['taobao.trades.sold.get']);
		const found = methods(await search('taobao.trades.'));
		expect(found.length).toBeGreaterThan(2);
		expect(found.filter((method) => !method?.startsWith('taobao.trades.'))).toEqual([]);
	});

	it('finds every one of the 4,220 operations by its method', async () => {
		const all = domains.flatMap(operationsOf).map(({ method }) => method);
		const missing = await page.evaluate<string[]>(`${JSON.stringify(all)}.filter((method) => {
			query.value = method;
			query.dispatchEvent(new Event('input'));
			return document.querySelector('#results .method')?.textContent !== method;
		})`);
		expect(all).toHaveLength(4220);
		expect(missing).toEqual([]);
	});

	it('shows the first result within 50 ms of a key, when nothing else takes the processor', async () => {
		const queries = ['sold', 'sold trades', '退款', 'get', 'send message robot', 'taobao.item.'];
		const times = await page.evaluate<number[]>(`${JSON.stringify(queries)}.map((text) => {
			const rounds = Array.from({ length: 15 }, () => {
				query.value = text;
				const start = performance.now();
				query.dispatchEvent(new Event('input'));
				document.querySelector('#results a').getBoundingClientRect();
				return performance.now() - start;
			});
			return Math.min(...rounds);
		})`);
		expect(Math.max(...times)).toBeLessThan(50);
	});

	it('leads to headings that the pages of the nodes have', async () => {
		await search('refund');
		const links = await page.evaluate<string[]>(
			`[...document.querySelectorAll('#results a')].map((link) => link.getAttribute('href'))`,
		);
		expect(links.length).toBeGreaterThan(20);
		for (const link of links) {
			const [file = '', heading] = link.split('#');
			const text = readFileSync(join(root, 'docs/site', file), 'utf8');
			const headings = [...text.matchAll(/^### (.+)$/gm)].map(([, name = '']) => anchor(name));
			expect(headings).toContain(heading);
		}
	});

	it('is used by keyboard: down to a result, Enter opens its part of the page, Escape leads back', async () => {
		await search('sold trades');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.waitForSelector('dialog[open]');
		expect(await page.textContent('#section h2')).toBe('Get Many Sold Trades by Modified Time');
		expect(await page.locator('#section td code').allTextContents()).toContain('start_modified');
		await page.keyboard.press('Escape');
		await page.keyboard.press('Escape');
		expect(await page.evaluate('document.activeElement.id')).toBe('query');
	});

	it('fits a phone in light and dark', async () => {
		for (const colorScheme of ['light', 'dark'] as const) {
			const phone = await browser.newPage({ viewport: { width: 360, height: 700 }, colorScheme });
			await open(phone);
			await phone.fill('#query', 'alibaba');
			const looks = await phone.evaluate<{ width: number; ground: string }>(`({
				width: document.documentElement.scrollWidth,
				ground: getComputedStyle(document.body).backgroundColor,
			})`);
			expect(looks.width).toBeLessThanOrEqual(360);
			expect(looks.ground).toBe(colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(23, 24, 26)');
			await phone.close();
		}
	});

	it('opens without a server too, and reports no error', async () => {
		const local = await browser.newPage();
		await local.goto(`file://${join(root, 'docs/site/index.html')}#trade`);
		await local.waitForSelector('body[data-ready] #results a');
		await local.close();
		expect(problems).toEqual([]);
	});
});
