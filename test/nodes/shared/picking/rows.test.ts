import { fits, rowOf } from '../../../../nodes/shared/picking/rows';

const entry = (change: object) => ({ id: '1', name: 'a', hasMore: false, tells: [], ...change });

describe('the row of an entry', () => {
	it.each([
		[{ id: '42', name: 'Shirt' }, 'Shirt · 42'],
		[{ id: '6101234567890123456', name: 'Shirt', tells: ['9.90'] }, 'Shirt · …3456 · 9.90'],
		[{ id: 'cn-zhangjiakou', name: 'North', tells: ['cn-zhangjiakou'] }, 'North · cn-zhangjiakou'],
		[{ id: 'user1', name: 'user1' }, 'user1'],
		[{ id: '0', name: 'None' }, 'None · 0'],
	])('of %j is %s', (change, name) => {
		const { id } = change;
		expect(rowOf(entry(change))).toEqual({ name, value: id });
	});

	it('stays on one line, however long and broken its texts are', () => {
		const { name } = rowOf(entry({ name: 'long\r\n\tname '.repeat(500), tells: ['a\nb'] }));
		expect(name).toMatch(/^long name long .*….*name · 1 · a b$/);
		expect(name.length).toBeLessThan(200);
	});

	it.each([
		// 30 Chinese characters, as long as a title may be
		['纯棉圆领短袖T恤男士夏季2026新款宽松大码半袖体恤打底衫红', '纯棉圆领短袖T恤男士…恤打底衫红'],
		['Cotton T-Shirt with a Round Neck, Short Sleeves, Red', 'Cotton T-Shirt with …eeves, Red'],
		['Cotton T-Shirt, Round Neck, Red', 'Cotton T-Shirt, Roun… Neck, Red'],
		['Cotton T-Shirt, Round Neck, 12', 'Cotton T-Shirt, Round Neck, 12'],
	])('leaves out the middle of a long name, so that what follows is seen: %s', (name, shown) => {
		const row = rowOf(entry({ id: '6101234567890123456', name, tells: ['9.90'] }));
		expect(row.name).toBe(`${shown} · …3456 · 9.90`);
	});
});

describe('words', () => {
	const shirt = entry({ id: '6101234567890123456', name: 'Red Shirt', tells: ['ON SALE'] });
	it.each(['red', 'SHIRT red', 'sale', '0123456', 'r s'])('find by %s', (words) =>
		expect(fits(shirt, words)).toBe(true),
	);
	it.each(['blue', 'red trousers', '.*'])('do not find by %s', (words) =>
		expect(fits(shirt, words)).toBe(false),
	);
});
