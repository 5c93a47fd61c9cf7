import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { operationsOf } from '../../nodes/shared/catalogue/domain';
import { compileCatalogue } from '../../tools/catalogue/compile';
import { root } from '../../tools/catalogue/paths';
import { siteFiles } from '../../tools/docs/site/siteFiles';

interface Found {
	name: string;
	title: string;
	node: string;
	resource: string;
	description: string;
	method: string;
}
interface Search {
	prepare: (catalogue: unknown) => { ready: Promise<unknown> };
	find: (prepared: unknown, query: string) => { count: number; results: Found[] };
}

const domains = compileCatalogue();
const written = (file: string) => readFileSync(join(root, 'docs/site', file), 'utf8');

/** Runs the page's own files without a page: the library, the data, and the part that searches. */
function loadSearch(): Search & { catalogue: unknown } {
	const source = readFileSync(join(root, 'tools/docs/site/search.js'), 'utf8');
	const context = createContext({ setTimeout });
	for (const file of ['minisearch.js', 'operations.js']) runInContext(written(file), context);
	const code = source.replace(/^export /gm, '');
	return runInContext(`${code}; ({ prepare, find, catalogue })`, context) as ReturnType<
		typeof loadSearch
	>;
}

describe('docs/site', () => {
	let search: (query: string) => Found[];

	beforeAll(async () => {
		const { prepare, find, catalogue } = loadSearch();
		const prepared = prepare(catalogue);
		await prepared.ready;
		search = (query) => find(prepared, query).results;
	});

	const methods = (results: Found[]) => results.map(({ method }) => method);

	it('is what npm run docs writes, byte by byte, and its data stays below 1.5 MB', () => {
		for (const [file, text] of siteFiles(domains)) {
			expect([file, written(file) === text]).toEqual([file, true]);
			expect(Buffer.byteLength(text)).toBeLessThan(1_500_000);
		}
	});

	it('finds operations by English words, also by some that are not in their order', () => {
		for (const query of ['sold trades creation', 'creation sold trade']) {
			const [first] = search(query);
			expect(first).toMatchObject({
				name: 'Get Many Sold Trades by Creation Time',
				node: 'Taobao Trade',
				resource: 'Trade',
				method: 'taobao.trades.sold.get',
			});
			expect(first?.description).toMatch(/trades/i);
		}
	});

	it('forgives a mistake in typing', () => {
		expect(methods(search('sold trdaes'))).toContain('taobao.trades.sold.get');
	});

	it('finds operations by the Chinese words of their official title', () => {
		const [, ...others] = search('卖家已卖出');
		expect(others.length).toBeGreaterThan(1);
		for (const { title } of others.slice(0, 2)) expect(title).toContain('卖家已卖出');
		const [single] = search('退');
		expect(single?.title).toContain('退');
	});

	it('finds an operation by its method, and those whose method begins so', () => {
		expect(methods(search('taobao.trades.sold.get'))).toEqual(['taobao.trades.sold.get']);
		const found = methods(search('taobao.trades.'));
		expect(found.length).toBeGreaterThan(2);
		expect(found.filter((method) => !method.startsWith('taobao.trades.'))).toEqual([]);
	});

	it('finds every one of the 4,220 operations by its method', () => {
		const all = domains.flatMap(operationsOf).map(({ method }) => method);
		expect(all).toHaveLength(4220);
		expect(all.filter((method) => search(method)[0]?.method !== method)).toEqual([]);
	});
});
