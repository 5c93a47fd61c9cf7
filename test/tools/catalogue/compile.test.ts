import type { Field, OperationFacts, OperationTexts } from '../../../nodes/shared/catalogue/types';
import { CatalogueError } from '../../../tools/catalogue/CatalogueError';
import { compileCatalogue } from '../../../tools/catalogue/compile';
import type { Catalogue } from '../../../tools/catalogue/readCatalogue';

const operation = (change: Partial<OperationFacts> = {}): OperationFacts => ({
	method: 'taobao.trade.get',
	apiId: 1,
	category: '交易API',
	title: '获取交易',
	status: 'current',
	parameters: [{ name: 'tid', type: 'numeric', required: true }],
	...change,
});
const words = (change: Partial<OperationTexts> = {}): OperationTexts => ({
	name: 'Get Trade',
	action: 'Get trade',
	description: 'Returns one trade with its orders',
	parameters: { tid: { label: 'TID', description: 'ID of the trade' } },
	...change,
});
const catalogue = (change: Partial<Catalogue> = {}): Catalogue => ({
	domains: [
		{
			value: 'taobaoTrade',
			displayName: 'Taobao Trade',
			description: 'Orders and refunds',
			keywords: ['订单'],
			resources: [{ value: 'trade', name: 'Trade', category: '交易API' }],
		},
	],
	facts: [{ domain: 'taobaoTrade', resource: 'trade', operations: [operation()] }],
	overrides: [],
	words: new Map([['taobao.trade.get', words()]]),
	...change,
});
const withOperations = (...operations: OperationFacts[]) => ({
	facts: [{ domain: 'taobaoTrade', resource: 'trade', operations }],
});

function problems(change: Partial<Catalogue>, expected = { operations: 1, categories: 1 }): string[] {
	try {
		compileCatalogue(catalogue(change), expected);
		return [];
	} catch (error) {
		if (error instanceof CatalogueError) return error.problems;
		throw error;
	}
}

describe('compileCatalogue', () => {
	it('joins facts and words', () => {
		const [domain] = compileCatalogue(catalogue(), { operations: 1, categories: 1 });
		expect(domain?.resources[0]?.operations[0]).toMatchObject({
			method: 'taobao.trade.get',
			name: 'Get Trade',
			action: 'Get trade',
			parameters: [{ name: 'tid', type: 'numeric', required: true, label: 'TID' }],
		});
	});

	it('sorts delisted operations last', () => {
		const second = operation({ method: 'taobao.trade.add', apiId: 2, status: 'delisted' });
		const both = {
			...withOperations(second, operation()),
			words: new Map([
				['taobao.trade.get', words()],
				['taobao.trade.add', words({ name: 'Add Trade', action: 'Add trade' })],
			]),
		};
		const [domain] = compileCatalogue(catalogue(both), { operations: 2, categories: 1 });
		const methods = domain?.resources[0]?.operations.map(({ method }) => method);
		expect(methods).toEqual(['taobao.trade.get', 'taobao.trade.add']);
	});

	it.each<[string, Partial<Catalogue>, string]>([
		['an unknown type', withOperations(operation({ parameters: [{ name: 'tid', type: 'long' as 'string' }] })), 'taobaoTrade/trade.json/operations/0/parameters/0/type: must be equal to one of the allowed values'],
		['missing words', { words: new Map() }, 'taobao.trade.get: has no words'],
		['words of no operation', { words: new Map([['taobao.trade.get', words()], ['x.y', words()]]) }, 'words: x.y is no operation'],
		['a parameter without a label', { words: new Map([['taobao.trade.get', words({ parameters: {} })]]) }, 'taobao.trade.get: parameter tid has no words'],
		['a default that does not fit', withOperations(operation({ parameters: [{ name: 'tid', type: 'numeric', default: 'x' }] })), 'taobao.trade.get: tid: default "x" is no numeric'],
		['an operation in a wrong file', { facts: [{ domain: 'taobaoTrade', resource: 'refund', operations: [operation()] }] }, 'taobao.trade.get: lies in taobaoTrade/refund, belongs to taobaoTrade/trade'],
		['a domain where n8n would hide Resource and Operation', { ...withOperations(operation(), operation({ method: 'taobao.qimen.a', apiId: 2 })), routes: new Map([['taobao.qimen.a', { protocol: 'qimen' }]]) }, 'taobao.qimen.a: taobaoTrade cannot hold it'],
		['words in a wrong file', { textFiles: [{ domain: 'taobaoTrade', resource: 'refund', methods: ['taobao.trade.get'] }] }, 'words/taobaoTrade/refund.json: taobao.trade.get belongs to words/taobaoTrade/trade.json'],
		['two parameters of one name', withOperations(operation({ parameters: [{ name: 'tid', type: 'numeric' }, { name: 'tid', type: 'string' }] })), 'taobao.trade.get: parameter: "tid" stands more than once'],
	])('lists %s', (_, change, problem) => {
		expect(problems(change).some((found) => found.startsWith(problem))).toBe(true);
	});

	it('counts operations and categories', () => {
		expect(problems({}, { operations: 4220, categories: 245 })).toEqual([
			'operations: 1 instead of 4220',
			'categories: 1 instead of 245',
		]);
	});

	it('lists repeated numbers, methods, names and actions, all at once', () => {
		const twice = { ...withOperations(operation(), operation()) };
		expect(problems(twice, { operations: 2, categories: 1 })).toEqual([
			'apiId: "1" stands more than once',
			'method: "taobao.trade.get" stands more than once',
			'taobaoTrade: action: "get trade" stands more than once',
			'taobaoTrade: name: "get trade" stands more than once',
		]);
	});

	describe('with an override', () => {
		const override = (from: unknown, to: unknown, parameter?: string, field = 'type') => ({
			overrides: [
				{ file: 'overrides/x.json', reason: 'The documentation is wrong here', changes: [{ method: 'taobao.trade.get', parameter, field, from, to }] },
			],
		});

		it('corrects a fact of a parameter', () => {
			const [domain] = compileCatalogue(catalogue(override('numeric', 'string', 'tid')), { operations: 1, categories: 1 });
			expect(domain?.resources[0]?.operations[0]?.parameters[0]?.type).toBe('string');
		});

		it('corrects a member of a fact, where there is the fact', () => {
			const paged = operation({ paging: { style: "page", parameter: "tid" } });
			const change = { ...withOperations(paged), ...override(null, 2, undefined, "paging.first") };
			const [domain] = compileCatalogue(catalogue(change), { operations: 1, categories: 1 });
			expect(domain?.resources[0]?.operations[0]?.paging?.first).toBe(2);
			expect(problems(override(null, 2, undefined, 'paging.first'))[0]).toContain('does not exist');
		});

		it('corrects a member of a struct by its path', () => {
			const date: Field = { name: 'date', type: 'date', required: true };
			const prices: Field = { name: 'prices', type: 'struct[]', fields: [date] };
			const tid: Field = { name: 'tid', type: 'struct', fields: [prices] };
			const given = withOperations(operation({ parameters: [tid] }));
			const path = 'fields.prices.fields.date.required';
			const change = { ...given, ...override(true, null, 'tid', path) };
			const [domain] = compileCatalogue(catalogue(change), { operations: 1, categories: 1 });
			const [parameter] = domain?.resources[0]?.operations[0]?.parameters ?? [];
			expect(parameter?.fields?.[0]?.fields).toEqual([{ name: 'date', type: 'date' }]);
			expect(problems({ ...given, ...override(true, null, 'tid', 'fields.none.required') })[0]).toContain(
				'does not exist',
			);
		});

		it('adds and removes facts with null', () => {
			const [domain] = compileCatalogue(catalogue(override(true, null, 'tid', 'required')), { operations: 1, categories: 1 });
			expect(domain?.resources[0]?.operations[0]?.parameters[0]).not.toHaveProperty('required');
		});

		it('lists a correction whose target is gone or says something else by now', () => {
			expect(problems(override('string', 'numeric', 'tid'))[0]).toContain('is now "numeric", not "string"');
			expect(problems(override('x', 'y', 'gone'))[0]).toContain('does not exist');
		});
	});
});
