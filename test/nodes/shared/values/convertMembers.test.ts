import type { ResponseField } from '../../../../nodes/shared/catalogue/types';
import { convertMembers } from '../../../../nodes/shared/values/convertMembers';

const price: ResponseField = { name: 'price', type: 'String', kind: 'number' };
const created: ResponseField = { name: 'created', type: 'Date', kind: 'date' };
const tid: ResponseField = { name: 'tid', type: 'Number' };
const fields: ResponseField[] = [
	tid,
	created,
	price,
	{ name: 'orders', type: 'Order[]', fields: [price, tid] },
	{ name: 'buyer', type: 'User', fields: [created] },
	{ name: 'prices', type: 'Price[]', kind: 'number' },
];

/** Freezes all of it, so that a change in place throws. */
function frozen<T>(value: T): T {
	if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen);
	return Object.freeze(value);
}

describe('convertMembers', () => {
	it('follows structs and lists, and leaves the data that it is given alone', () => {
		const data = frozen({
			tid: '2231958349785412345',
			price: '5.00',
			orders: [{ price: '2.50', tid: '1' }, { tid: '2' }, { price: '2.50', more: '1.00' }],
			buyer: { created: '2026-11-20 08:00:00' },
			prices: ['1.00', 'x', '2'],
		});
		expect(convertMembers(data, fields)).toEqual({
			tid: '2231958349785412345',
			price: 5,
			orders: [{ price: 2.5, tid: '1' }, { tid: '2' }, { price: 2.5, more: '1.00' }],
			buyer: { created: '2026-11-20T08:00:00+08:00' },
			prices: [1, 'x', 2],
		});
	});

	it('gives what has nothing to convert back as it is', () => {
		const data = frozen({ tid: '1', price: 5, orders: [{ tid: '1' }], other: '5.00' });
		expect(convertMembers(data, fields)).toBe(data);
	});

	it('shares what it does not change with the data', () => {
		const data = { price: '5.00', orders: [{ tid: '1' }] };
		expect(convertMembers(data, fields).orders).toBe(data.orders);
	});

	it('converts a single entry of a list, and a list where one value is documented', () => {
		const data = { orders: { price: '1.00' }, buyer: [{ created: '2026-11-20 08:00:00' }] };
		expect(convertMembers(data, fields)).toEqual({
			orders: { price: 1 },
			buyer: [{ created: '2026-11-20T08:00:00+08:00' }],
		});
	});

	it.each([
		{ price: { amount: '5.00' } },
		{ price: [['5.00']] },
		{ orders: '5.00' },
		{ orders: [['5.00'], null, '5.00'] },
		{ buyer: '2026-11-20 08:00:00' },
		{ created: null },
	])('leaves what is not as documented: %j', (data) => {
		expect(convertMembers(data, fields)).toBe(data);
	});

	it('takes no member of JavaScript’s own objects for a known one', () => {
		const data = JSON.parse(
			'{"constructor": "5.00", "__proto__": {"price": "5.00"}, "price": "1.00"}',
		) as Record<string, unknown>;
		const converted = convertMembers(data, fields);
		expect(JSON.stringify(converted)).toBe(
			'{"constructor":"5.00","__proto__":{"price":"5.00"},"price":1}',
		);
	});
});
