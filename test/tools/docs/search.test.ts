import { operationsOf } from '../../../nodes/shared/catalogue/domain';
import { compileAll } from '../../../tools/catalogue/compile';
import { readCatalogue } from '../../../tools/catalogue/readCatalogue';
import { type Found, find, prepare } from '../../../tools/docs/browser/search';
import { searchData } from '../../../tools/docs/siteFiles';

const catalogue = readCatalogue();
const compiled = compileAll(catalogue);
const { domains, packages } = compiled;

describe('the search of the site', () => {
	const prepared = prepare(searchData(compiled, catalogue));
	const search = (query: string) => find(prepared, query).results;
	const methods = (results: Found[]) => results.map(({ method }) => method);

	beforeAll(() => prepared.ready);

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

	it("knows other words for the catalogue's own", () => {
		expect(search('update stock').slice(0, 5)).toContainEqual(
			expect.objectContaining({ name: 'Update Item Inventory', node: 'Taobao Item' }),
		);
		for (const query of ['order', 'orders']) {
			const nodes = search(query).map(({ node }) => node);
			expect(nodes.slice(0, 5)).toEqual(Array(5).fill('Taobao Trade'));
		}
		expect(search('AliExpress order')[0]?.method).toMatch(/^aliexpress\./);
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

	it('finds every operation by its method', () => {
		const newer = packages.flatMap(({ operations }) => operations);
		const all = [...domains.flatMap(operationsOf), ...newer].map(({ method }) => method);
		expect(all.filter((method) => search(method)[0]?.method !== method)).toEqual([]);
	});
});
