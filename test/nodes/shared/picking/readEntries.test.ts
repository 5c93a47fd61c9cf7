import { parseLossless } from '../../../../nodes/shared/json/parseLossless';
import { type EntryRules, readEntries } from '../../../../nodes/shared/picking/readEntries';

const rules: EntryRules = { place: 'list[]', id: 'id', name: 'name' };
const one = (record: unknown, change: Partial<EntryRules> = {}) =>
	readEntries({ list: [record] }, { ...rules, ...change })[0];

describe('readEntries', () => {
	it('gives ids digit by digit, names, and what tells entries apart', () => {
		const answer = parseLossless(
			'{"list":[{"id":6101234567890123456,"name":"Red shirt","price":"9.90","note":null},{"id":0,"name":"None"}]}',
		) as object;
		const tells = ['price', 'note', 'name', 'id'];
		const id = '6101234567890123456';
		expect(readEntries(answer, { ...rules, tells })).toEqual([
			{ id, name: 'Red shirt', hasMore: true, tells: ['9.90', id] },
			{ id: '0', name: 'None', hasMore: true, tells: ['0'] },
		]);
	});

	it('leaves out what is null, and what has no id', () => {
		const list = [null, '', {}, { id: null, name: 'a' }, { id: ' ', name: 'b' }, 7, { id: 'x' }];
		expect(readEntries({ list }, rules).map(({ id }) => id)).toEqual(['x']);
	});

	it.each([{}, { list: null }, { list: '' }, { list: [] }, { list: 'text' }, { other: [1] }])(
		'gives nothing for %j',
		(answer) => expect(readEntries(answer, rules)).toEqual([]),
	);

	it('shows an id that has no name as itself, and takes lists of ids', () => {
		expect(one({ id: 'user1', name: '' })).toMatchObject({ id: 'user1', name: 'user1' });
		const ids = readEntries({ list: ['a', 12, null] }, { place: 'list[]' });
		expect(ids.map(({ id, name }) => [id, name])).toEqual([
			['a', 'a'],
			['12', '12'],
		]);
	});

	it('goes through lists in lists, names the group before an entry, and takes the first of a list', () => {
		const answer = {
			groups: [
				{ name: 'Posts', roles: [{ id: 1, orders: [{ title: 'first' }, { title: 'second' }] }] },
				{ name: 'Empty', roles: null },
				{ name: 'Ranks', roles: [{ id: 2, orders: [] }] },
			],
		};
		const place = { place: 'groups[].roles[]', id: 'id', name: 'orders.title', group: 'name' };
		expect(readEntries(answer, place).map(({ id, name }) => `${id} ${name}`)).toEqual([
			'1 Posts › first',
			'2 Ranks › 2',
		]);
	});

	it('takes one record for a list of one, and lists that come as JSON text', () => {
		const shop = { place: 'shop', id: 'sid', name: 'title' };
		expect(readEntries({ shop: { sid: 1, title: 'A' } }, shop)).toHaveLength(1);
		expect(readEntries({ shop: '[{"sid":1},{"sid":2}]' }, shop)).toHaveLength(2);
	});

	it('writes properties by their values, and names in many languages in English, else in the first', () => {
		const properties = { nameIs: 'properties' } as const;
		const sku = { id: 1, name: '1627207:28320:颜色:白色;20509:28383:尺码:L:长' };
		expect(one(sku, properties)?.name).toBe('白色, L:长');
		expect(one({ id: 1, name: 'One size' }, properties)?.name).toBe('One size');
		expect(one({ id: 1, name: '{"zh":"鞋","en":"Shoes"}' }, {})?.name).toBe('Shoes');
		expect(one({ id: 1, name: '{"zh":"鞋"}' }, {})?.name).toBe('鞋');
	});

	it('writes a list of names as a path, and takes the first of several records', () => {
		expect(one({ id: 1, name: ['Clothing', 'T-Shirts'] }, {})?.name).toBe('Clothing › T-Shirts');
		expect(one({ id: 1, name: [] }, {})?.name).toBe('1');
		const record = { id: 1, names: [{ text: 'A' }, { text: 'B' }] };
		expect(one(record, { name: 'names.text' })?.name).toBe('A');
	});

	it('shows Unix time as a date of the platform, and no other number', () => {
		const record = { id: 1, name: 'a', at: 1_769_817_600_000, stock: 1_769_817_600 };
		expect(one(record, { tells: ['at', 'stock'] })?.tells).toEqual([
			'2026-01-31 08:00:00',
			'1769817600',
		]);
	});

	it('says whether there are entries below, and which one is above', () => {
		const tree = (hasMore: string) => ({ tree: { parent: 'up', hasMore } });
		expect(one({ id: 2, up: 1, is_parent: 'true' }, tree('is_parent'))).toMatchObject({
			parent: '1',
			hasMore: true,
		});
		expect(one({ id: 2, up: null, is_parent: false }, tree('is_parent'))?.hasMore).toBe(false);
		expect(one({ id: 2, is_leaf: true }, tree('!is_leaf'))?.hasMore).toBe(false);
		expect(one({ id: 2 }, tree('!is_leaf'))?.hasMore).toBe(true);
	});
});
