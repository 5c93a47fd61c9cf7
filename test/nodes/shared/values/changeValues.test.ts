import { changeValues, fillValues, valueOf } from '../../../../nodes/shared/values/changeValues';
import { serialise } from '../../../../nodes/shared/values/serialise';
import type { Field } from '../../../../nodes/shared/catalogue/types';

const query: Field = {
	name: 'query',
	type: 'struct',
	fields: [
		{ name: 'page', type: 'struct', fields: [{ name: 'no', type: 'number' }] },
		{ name: 'cursor', type: 'numeric' },
	],
};
const changed = (struct: unknown, changes: Record<string, unknown>) =>
	serialise(changeValues(new Map([['query', struct]]), changes).get('query'), query);

describe('changeValues', () => {
	it('keeps the other members of a struct', () => {
		const struct = { page: { no: 1, size: 5 }, id: '1' };
		expect(changed(struct, { 'query.page.no': 2 })).toBe('{"page":{"no":2,"size":5},"id":"1"}');
	});

	it('keeps a struct that is given as text as it is written', () => {
		const text = '{ "id":1234567890123456789, "page":{"no" : 1,"x":1.0}, "s":"\\u0031" }';
		expect(changed(text, { 'query.page.no': 2, 'query.cursor': '9007199254740993' })).toBe(
			'{ "id":1234567890123456789, "page":{"no" : 2,"x":1.0}, "s":"\\u0031" ,"cursor":9007199254740993}',
		);
	});

	it('makes what is missing on the way, and each of two members of one name what it is to be', () => {
		expect(changed('{}', { 'query.page.no': 2 })).toBe('{"page":{"no":2}}');
		expect(changed('{"page":null}', { 'query.page.no': 2 })).toBe('{"page":{"no":2}}');
		expect(changed('{"cursor":1,"cursor":2}', { 'query.cursor': '3' })).toBe(
			'{"cursor":3,"cursor":3}',
		);
		expect(changed(undefined, { 'query.cursor': '3' })).toBe('{"cursor":3}');
		expect(changed(' ', { 'query.cursor': '3' })).toBe('{"cursor":3}');
	});

	it('leaves what is no struct to be refused', () => {
		for (const value of [5, 'x', '[]', [1], new Map([['a', 1]])])
			expect(() => changed(value, { 'query.cursor': '3' })).toThrow(/The value must be/);
	});

	it('finds the member of a struct that is given as text, digit for digit', () => {
		const values = new Map([['query', '{"cursor":9007199254740993}']]);
		expect(String(valueOf(values, 'query.cursor'))).toBe('9007199254740993');
	});
});

describe('fillValues', () => {
	const app: Field = { name: 'app', type: 'numeric', fromAccount: { field: 'agentId' } };
	const region: Field = { name: 'at', type: 'string', fromAccount: { field: 'region' } };
	const order: Field = {
		name: 'order',
		type: 'struct',
		fields: [
			{ name: 'id', type: 'string' },
			{ name: 'sender', type: 'struct', fields: [app] },
			{ name: 'rows', type: 'struct[]', fields: [app] },
		],
	};
	const account = { agentId: '12345678901234567890' };
	const filled = (values: Record<string, unknown>) =>
		Object.fromEntries(fillValues(new Map(Object.entries(values)), [app, region, order], account));

	it('puts in what the account has, where nothing is given', () => {
		expect(filled({ app: '' })).toEqual({ app: account.agentId });
		expect(filled({ app: null, at: '' })).toEqual({ app: account.agentId, at: '' });
		expect(filled({ app: '1' })).toEqual({ app: '1' });
		expect(filled({ app: 0 })).toEqual({ app: 0 });
	});

	it('puts it into a struct that is given, and makes none', () => {
		const text = (value: unknown) => serialise(filled({ order: value }).order, order);
		const sender = `{"app":${account.agentId}}`;
		expect(text({ id: 'a', sender: {} })).toBe(`{"id":"a","sender":${sender}}`);
		expect(text('{ "id":"a", "sender":{} }')).toBe(`{ "id":"a", "sender":${sender} }`);
		expect(text({ sender: { app: '1' } })).toBe('{"sender":{"app":1}}');
		expect(text('{"sender":{"app":null}}')).toBe(`{"sender":${sender}}`);
		for (const value of ['{"id":"a"}', '{"rows":[{}]}', '', undefined])
			expect(filled({ order: value, app: '1' })).toEqual({ order: value, app: '1' });
	});

	it('leaves what is no struct to be refused', () => {
		for (const value of [5, 'x', '[]', [1]])
			expect(() => serialise(filled({ order: value }).order, order)).toThrow(/must be/);
	});
});
