import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allEntries, findAnywhere, findEntry } from '../../../../nodes/shared/catalogue/anywhere';
import { findOperation } from '../../../../nodes/shared/catalogue/domain';
import type { OperationFacts } from '../../../../nodes/shared/catalogue/types';
import { catalogueFolder } from '../../../../tools/catalogue/paths';

/** Methods of all files of facts, as they lie on disk, by the folder that they lie in. */
function methodsOnDisk(): Array<[folder: string, method: string]> {
	const files = readdirSync(catalogueFolder, { recursive: true, encoding: 'utf8' });
	return files
		.filter((file) => /^[a-zA-Z]+\/\w+(\.added)?\.json$/.test(file))
		.filter((file) => !/^(routes|schema)\//.test(file))
		.flatMap((file) => {
			const text = readFileSync(join(catalogueFolder, file), 'utf8');
			const { operations } = JSON.parse(text) as { operations: OperationFacts[] };
			return operations.map(({ method }): [string, string] => [file.split('/')[0] ?? '', method]);
		});
}

describe('findAnywhere', () => {
	const methods = methodsOnDisk();

	it('finds every operation that the catalogue has, and gives it the texts of an operation', () => {
		const wrong = methods.filter(([, method]) => {
			const found = findAnywhere(method);
			const isNamed = found?.method === method && found.name && found.description;
			return !isNamed || found.parameters.some(({ label }) => !label);
		});
		expect(methods.length).toBeGreaterThan(0);
		expect(wrong).toEqual([]);
	});

	it('gives what a node has as the node has it', () => {
		const method = 'taobao.trades.sold.get';
		expect(findAnywhere(method)).toBe(findOperation('taobaoTrade', method));
	});

	it('reads a package once', () => {
		const method = 'aliexpress.affiliate.product.query';
		expect(findEntry(method)).toMatchObject({ package: 'aecreatives' });
		expect(findAnywhere(method)).toBe(findAnywhere(method));
	});

	it('finds nothing by what is no method', () => {
		for (const text of ['', 'constructor', '__proto__', 'taobao.trades', 'TAOBAO.TRADES.SOLD.GET'])
			expect(findAnywhere(text)).toBeUndefined();
	});
});

describe('allEntries', () => {
	it('has each operation once, with its place, number and titles', () => {
		const entries = allEntries();
		const places = entries.map((one) => [one.package ? 'newer' : one.domain, one.method]);
		const sorted = (list: unknown[][]) => list.map((one) => one.join(' ')).sort();
		expect(sorted(places)).toEqual(sorted(methodsOnDisk()));
		expect(entries.filter(({ title, name }) => !title || !name)).toEqual([]);
		expect(findEntry('taobao.trades.sold.get')).toEqual({
			method: 'taobao.trades.sold.get',
			name: 'Get Many Sold Trades by Creation Time',
			title: expect.stringMatching(/卖/) as string,
			domain: 'taobaoTrade',
			resource: 'trade',
			page: 46,
		});
	});

	it('says what is delisted and what follows it', () => {
		const delisted = allEntries().filter((entry) => entry.delisted);
		expect(delisted.length).toBeGreaterThan(0);
		expect(delisted.filter((entry) => entry.package)).toEqual([]);
		expect(delisted.some(({ successor }) => successor)).toBe(true);
	});
});
