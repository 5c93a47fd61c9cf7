import { fits, rowOf } from '../../../../nodes/shared/picking/rows';

const entry = (change: object) => ({ id: '1', name: 'a', hasMore: false, tells: [], ...change });

describe('the row of an entry', () => {
	it.each([
		[{ id: '42', name: 'Shirt' }, 'Shirt · 42'],
		[{ id: '6101234567890123456', name: 'Shirt', tells: ['9.90'] }, 'Shirt · 9.90 · …3456'],
		[{ id: 'cn-zhangjiakou', name: 'North', tells: ['cn-zhangjiakou'] }, 'North · cn-zhangjiakou'],
		[{ id: 'user1', name: 'user1' }, 'user1'],
		[{ id: '0', name: 'None' }, 'None · 0'],
	])('of %j is %s', (change, name) => {
		const { id } = change;
		expect(rowOf(entry(change))).toEqual({ name, value: id });
	});

	it('stays on one line, however long and broken its texts are', () => {
		const { name } = rowOf(entry({ name: 'long\r\n\tname '.repeat(500), tells: ['a\nb'] }));
		expect(name).toMatch(/^long name long .*….* · a b · 1$/);
		expect(name.length).toBeLessThan(200);
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
