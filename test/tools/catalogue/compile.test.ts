import type { Field, OperationFacts, OperationTexts } from '../../../nodes/shared/catalogue/types';
import { CatalogueError } from '../../../tools/catalogue/CatalogueError';
import { compileCatalogue } from '../../../tools/catalogue/compile';
import type { Catalogue } from '../../../tools/catalogue/readCatalogue';
import type { FactsFile, TextsFile } from '../../../tools/catalogue/files';
import { emptyCatalogue } from './emptyCatalogue';

const operation = (change: Partial<OperationFacts> = {}): OperationFacts => ({
	method: 'taobao.trade.get',
	apiId: 1,
	category: '交易API',
	title: '获取交易',
	status: 'current',
	parameters: [{ name: 'tid', type: 'numeric', required: true }],
	...change,
});
const texts = (change: Partial<OperationTexts> = {}): OperationTexts => ({
	name: 'Get Trade',
	action: 'Get trade',
	description: 'Returns one trade with its orders',
	parameters: { tid: { label: 'TID', description: 'ID of the trade' } },
	...change,
});
const factsFile = (operations: OperationFacts[], resource = 'trade'): FactsFile => ({
	file: `taobaoTrade/${resource}.json`,
	domain: 'taobaoTrade',
	resource,
	operations,
});
const textsFile = (entries: Record<string, OperationTexts>, resource = 'trade'): TextsFile => ({
	file: `taobaoTrade/${resource}.texts.json`,
	domain: 'taobaoTrade',
	resource,
	texts: entries,
});
/** Texts of an operation whose parameter has members. */
const textsOfMembers = (...paths: string[]) => {
	const members = Object.fromEntries(paths.map((path) => [path, { label: 'Label' }]));
	const tid = { label: 'TID', description: 'ID of the trade', members };
	return textsFile({ 'taobao.trade.get': texts({ parameters: { tid } }) });
};
/** Nobody has to judge its operations. */
const catalogue = (change: Partial<Catalogue> = {}): Catalogue => ({
	...emptyCatalogue,
	writingWords: { ...emptyCatalogue.writingWords, judgedVerbs: ['None'] },
	domains: [
		{
			value: 'taobaoTrade',
			displayName: 'Taobao Trade',
			description: 'Orders and refunds',
			keywords: ['订单'],
			categories: ['Sales'],
			resources: [{ value: 'trade', name: 'Trade', category: '交易API' }],
		},
	],
	facts: [factsFile([operation()])],
	texts: [textsFile({ 'taobao.trade.get': texts() })],
	...change,
});
const withOperations = (...operations: OperationFacts[]) => ({
	facts: [factsFile(operations)],
});

function problems(
	change: Partial<Catalogue>,
	expected = { operations: 1, categories: 1 },
): string[] {
	try {
		compileCatalogue(catalogue(change), expected);
		return [];
	} catch (error) {
		if (error instanceof CatalogueError) return error.problems;
		throw error;
	}
}

describe('compileCatalogue', () => {
	it('joins facts and texts', () => {
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
			texts: [
				textsFile({
					'taobao.trade.get': texts(),
					'taobao.trade.add': texts({ name: 'Add Trade', action: 'Add trade' }),
				}),
			],
		};
		const [domain] = compileCatalogue(catalogue(both), { operations: 2, categories: 1 });
		const methods = domain?.resources[0]?.operations.map(({ method }) => method);
		expect(methods).toEqual(['taobao.trade.get', 'taobao.trade.add']);
	});

	it.each<[string, Partial<Catalogue>, string]>([
		[
			'an unknown type',
			withOperations(operation({ parameters: [{ name: 'tid', type: 'long' as 'string' }] })),
			'taobaoTrade/trade.json/operations/0/parameters/0/type: must be equal to one of the allowed values',
		],
		['missing texts', { texts: [] }, 'taobao.trade.get: has no texts'],
		[
			'texts of no operation',
			{ texts: [textsFile({ 'taobao.trade.get': texts(), 'x.y': texts() })] },
			'taobaoTrade/trade.texts.json: x.y is no operation',
		],
		[
			'a parameter without a label',
			{ texts: [textsFile({ 'taobao.trade.get': texts({ parameters: {} }) })] },
			'taobao.trade.get: parameter tid has no texts',
		],
		[
			'a default that does not fit',
			withOperations(operation({ parameters: [{ name: 'tid', type: 'numeric', default: 'x' }] })),
			'taobao.trade.get: tid: default "x" is no numeric',
		],
		[
			'an operation in a wrong file',
			{ facts: [factsFile([operation()], 'refund')] },
			'taobaoTrade/refund.json: taobao.trade.get belongs to taobaoTrade/trade',
		],
		[
			'a domain where n8n would hide Resource and Operation',
			{
				...withOperations(operation(), operation({ method: 'taobao.qimen.a', apiId: 2 })),
				routes: new Map([['taobao.qimen.a', { protocol: 'qimen' }]]),
			},
			'taobao.qimen.a: taobaoTrade cannot hold it',
		],
		[
			'texts in a wrong file',
			{ texts: [textsFile({ 'taobao.trade.get': texts() }, 'refund')] },
			'taobaoTrade/refund.texts.json: taobao.trade.get lies in taobaoTrade/trade',
		],
		[
			'a result that the answer does not have',
			withOperations(
				operation({
					result: 'nonsense',
					response: [{ name: 'trade', type: 'Trade', fields: [{ name: 'tid', type: 'Number' }] }],
				}),
			),
			'taobao.trade.get: result: the answer has no member nonsense',
		],
		[
			'a result that is no list',
			withOperations(
				operation({
					result: 'trade[]',
					response: [{ name: 'trade', type: 'Trade', fields: [{ name: 'tid', type: 'Number' }] }],
				}),
			),
			'taobao.trade.get: result: trade[] is a Trade',
		],
		[
			'a result that is a plain value, which would give its answer whole',
			withOperations(operation({ result: 'url', response: [{ name: 'url', type: 'String' }] })),
			'taobao.trade.get: result: url is a String, which no item can be',
		],
		[
			'a least value above the largest',
			withOperations(
				operation({ parameters: [{ name: 'tid', type: 'number', minValue: 5, maxValue: 3 }] }),
			),
			'taobao.trade.get: tid: minValue is above maxValue',
		],
		[
			'the size of a list that is none',
			withOperations(operation({ parameters: [{ name: 'tid', type: 'numeric', maxListSize: 5 }] })),
			'taobao.trade.get: tid: maxListSize belongs to lists',
		],
		[
			'two parameters of one name',
			withOperations(
				operation({
					parameters: [
						{ name: 'tid', type: 'numeric' },
						{ name: 'tid', type: 'string' },
					],
				}),
			),
			'taobao.trade.get: parameter: "tid" stands more than once',
		],
	])('lists %s', (_, change, problem) => {
		expect(problems(change).some((found) => found.startsWith(problem))).toBe(true);
	});

	it('counts operations and categories', () => {
		expect(problems({}, { operations: 5, categories: 3 })).toEqual([
			'operations: 1 instead of 5',
			'categories: 1 instead of 3',
		]);
	});

	it('lists repeated numbers, methods, names and actions, all at once', () => {
		const twice = { ...withOperations(operation(), operation()) };
		expect(problems(twice, { operations: 2, categories: 1 })).toEqual([
			'apiId: "1" stands more than once',
			'method: "taobao.trade.get" stands more than once',
			'taobaoTrade: action: "get trade" stands more than once',
			'taobaoTrade: name: "get trade" stands more than once',
			'taobaoTrade/trade.json: taobao.trade.get stands in taobaoTrade/trade.json already',
		]);
	});

	describe('with a correction', () => {
		const correction = (from: unknown, to: unknown, parameter?: string, field = 'type') => ({
			corrections: [
				{
					file: 'taobaoTrade/trade.corrections.json',
					domain: 'taobaoTrade',
					resource: 'trade',
					groups: [
						{
							reason: 'The documentation is wrong here',
							changes: [{ method: 'taobao.trade.get', parameter, field, from, to }],
						},
					],
				},
			],
		});

		it('corrects a fact of a parameter', () => {
			const [domain] = compileCatalogue(catalogue(correction('numeric', 'string', 'tid')), {
				operations: 1,
				categories: 1,
			});
			expect(domain?.resources[0]?.operations[0]?.parameters[0]?.type).toBe('string');
		});

		it('corrects a member of a fact, where there is the fact', () => {
			const paged = operation({
				result: 'trades[]',
				paging: { style: 'page', parameter: 'tid' },
			});
			const change = {
				...withOperations(paged),
				...correction(null, 2, undefined, 'paging.first'),
			};
			const [domain] = compileCatalogue(catalogue(change), { operations: 1, categories: 1 });
			expect(domain?.resources[0]?.operations[0]?.paging?.first).toBe(2);
			expect(problems(correction(null, 2, undefined, 'paging.first'))[0]).toContain(
				'does not exist',
			);
		});

		it('corrects a member of a struct by its path', () => {
			const date: Field = { name: 'date', type: 'date', required: true };
			const prices: Field = { name: 'prices', type: 'struct[]', fields: [date] };
			const tid: Field = { name: 'tid', type: 'struct', fields: [prices] };
			const given = {
				...withOperations(operation({ parameters: [tid] })),
				texts: [textsOfMembers('prices', 'prices.date')],
			};
			const path = 'fields.prices.fields.date.required';
			const change = { ...given, ...correction(true, null, 'tid', path) };
			const [domain] = compileCatalogue(catalogue(change), { operations: 1, categories: 1 });
			const [parameter] = domain?.resources[0]?.operations[0]?.parameters ?? [];
			expect(parameter?.fields?.[0]?.fields).toEqual([
				{ name: 'date', type: 'date', label: 'Label' },
			]);
			expect(
				problems({ ...given, ...correction(true, null, 'tid', 'fields.none.required') })[0],
			).toContain('does not exist');
		});

		it('gives a map the parts of its rows, with labels of their own or general ones', () => {
			const sizes: Field = { name: 'sizes', type: 'map', values: 'numeric' };
			const tid: Field = { name: 'tid', type: 'struct', fields: [sizes] };
			const given = {
				...withOperations(operation({ parameters: [tid] })),
				texts: [textsOfMembers('sizes', 'sizes.value')],
			};
			const [domain] = compileCatalogue(catalogue(given), { operations: 1, categories: 1 });
			const [parameter] = domain?.resources[0]?.operations[0]?.parameters ?? [];
			expect(parameter?.fields?.[0]?.fields).toMatchObject([
				{ name: 'name', type: 'string', label: 'Name', required: true },
				{ name: 'value', type: 'numeric', label: 'Label', required: true },
			]);
			const left = { ...given, texts: [textsOfMembers('sizes', 'sizes.key')] };
			expect(problems(left)).toContain(
				'taobao.trade.get: tid: texts for sizes.key, which is no member',
			);
		});

		it('adds and removes facts with null', () => {
			const [domain] = compileCatalogue(catalogue(correction(true, null, 'tid', 'required')), {
				operations: 1,
				categories: 1,
			});
			expect(domain?.resources[0]?.operations[0]?.parameters[0]).not.toHaveProperty('required');
		});

		it.each<[string, unknown, unknown, string | undefined, string, string]>([
			[
				'a type that there is not',
				'numeric',
				'nummber',
				'tid',
				'type',
				'taobao.trade.get/parameters/0/type: must be equal to one of the allowed values',
			],
			[
				'a fact that there is not',
				null,
				5,
				'tid',
				'maxVal',
				'taobao.trade.get/parameters/0: must NOT have additional properties {"additionalProperty":"maxVal"}',
			],
			[
				'a value of another kind',
				true,
				'yes',
				'tid',
				'required',
				'taobao.trade.get/parameters/0/required: must be equal to constant',
			],
			[
				'a judgement',
				null,
				'yes',
				undefined,
				'repeatable',
				'taobao.trade.get: must NOT have additional properties {"additionalProperty":"repeatable"}',
			],
			[
				'a number as text',
				null,
				'5',
				'tid',
				'maxLength',
				'taobao.trade.get/parameters/0/maxLength: must be integer',
			],
		])('refuses %s', (_, from, to, parameter, field, problem) => {
			expect(problems(correction(from, to, parameter, field))[0]).toContain(
				`taobaoTrade/trade.corrections.json: ${problem}`,
			);
		});

		it('refuses a wrong value of a member, of a struct and of an answer, however deep', () => {
			const date: Field = { name: 'date', type: 'date' };
			const prices: Field = { name: 'prices', type: 'struct[]', fields: [date] };
			const tid: Field = { name: 'tid', type: 'struct', fields: [prices] };
			const response = [
				{ name: 'trade', type: 'Trade', fields: [{ name: 'tid', type: 'Number' }] },
			];
			const correct = (...given: Parameters<typeof correction>) =>
				structuredClone({
					...withOperations(operation({ parameters: [tid], response })),
					texts: [textsOfMembers('prices', 'prices.date')],
					...correction(...given),
				});
			const path = 'fields.prices.fields.date.type';
			expect(problems(correct('date', 'day', 'tid', path))[0]).toContain(
				'taobao.trade.get/parameters/0/fields/0/fields/0/type: must be equal to one of',
			);
			const member = 'response.trade.fields.tid.type';
			expect(problems(correct('Number', 7, undefined, member))[0]).toContain(
				'taobao.trade.get/response/0/fields/0/type: must be string',
			);
			const [domain] = compileCatalogue(catalogue(correct('Number', 'String', undefined, member)), {
				operations: 1,
				categories: 1,
			});
			expect(domain?.resources[0]?.operations[0]?.response?.[0]?.fields?.[0]?.type).toBe('String');
		});

		it('lists a correction whose place is gone or says something else by now', () => {
			expect(problems(correction('string', 'numeric', 'tid'))[0]).toContain(
				'is now "numeric", not "string"',
			);
			expect(problems(correction('x', 'y', 'gone'))[0]).toContain('does not exist');
		});
	});
});
