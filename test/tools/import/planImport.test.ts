import type { OperationFacts } from '../../../nodes/shared/catalogue/types';
import type { Catalogue } from '../../../tools/catalogue/readCatalogue';
import { planImport } from '../../../tools/import/planImport';

const place = (kind = '', resource = 'trade') => ({
	file: `shop/${resource}${kind}.json`,
	domain: 'shop',
	resource,
});
const operation = (method: string, change: Partial<OperationFacts> = {}): OperationFacts => ({
	method,
	apiId: method.length,
	category: '交易API',
	title: '交易',
	status: 'current',
	parameters: [{ name: 'tid', type: 'numeric', maxLength: 20 }],
	...change,
});
const correction = (method: string, from: unknown, to: unknown, field = 'maxLength') => ({
	method,
	parameter: 'tid',
	field,
	from,
	to,
});

/** A shop whose trades the platform documents, with texts for each, and refunds that nothing lies in. */
function catalogue(
	operations: OperationFacts[],
	{ added = [], changes = [] }: { added?: OperationFacts[]; changes?: object[] } = {},
): Catalogue {
	const methods = [...operations, ...added].map(({ method, parameters }) => [
		method,
		{ parameters: Object.fromEntries(parameters.map(({ name }) => [name, {}])) },
	]);
	return {
		domains: [
			{
				value: 'shop',
				resources: [
					{ value: 'refund', category: '退款API' },
					{ value: 'trade', category: '交易API' },
				],
			},
		],
		facts: [
			{ ...place(), operations },
			...(added.length > 0 ? [{ ...place('.added'), isAdded: true, operations: added }] : []),
		],
		texts: [{ ...place('.texts'), texts: Object.fromEntries(methods) as object }],
		judgements: [],
		routeFiles: new Map(),
		beside: [],
		newer: { facts: [], texts: [], corrections: [], judgements: [], strays: [] },
		writingWords: { chinese: [], chineseNouns: [] },
		corrections: [
			{ ...place('.corrections'), groups: [{ reason: 'The limit is wrong', changes }] },
		],
	} as unknown as Catalogue;
}
const plan = (before: Catalogue, ...operations: OperationFacts[]) =>
	planImport(before, { operations, texts: new Map(), newer: new Map() });

describe('planImport', () => {
	it('has nothing to say where nothing differs', () => {
		const known = operation('a.get');
		const { report, files, emptied, counts, problems } = plan(catalogue([known]), known);
		expect({ report, emptied, problems }).toEqual({ report: {}, emptied: [], problems: [] });
		expect([...files]).toEqual([['shop/trade.json', [known]]]);
		const newer = { operations: 0, packages: 0, added: 0 };
		expect(counts).toEqual({ operations: 1, categories: 1, newer });
	});

	it('puts what only the metadata has into the file of its package, but for what people have added', () => {
		const [known, fresh, own] = [operation('b.get'), operation('c.get'), operation('own.get')];
		const { files, counts, report } = planImport(catalogue([known], { added: [own] }), {
			operations: [known],
			texts: new Map([['c.get', '取消订单']]),
			newer: new Map([['shop', [fresh, own]]]),
		});
		expect(files.get('newer/shop.json')).toEqual([fresh]);
		expect(counts.newer).toEqual({ operations: 1, packages: 1, added: 1 });
		expect(report).toEqual({
			'New operations': ['c.get'],
			'Operations without texts': ['c.get'],
			'Added operations of the metadata without a reason in beside.json': ['own.get'],
		});
	});

	it('marks what only the metadata has where its text speaks of more than reading', () => {
		const before = { ...catalogue([]), writingWords: { chinese: ['取消'], chineseNouns: [] } };
		const { files } = planImport(before as unknown as Catalogue, {
			operations: [],
			texts: new Map([['c.get', '取消订单']]),
			newer: new Map([['shop', [operation('c.get')]]]),
		});
		expect(files.get('newer/shop.json')).toEqual([{ ...operation('c.get'), speaksOfMore: true }]);
	});

	it('reports a new operation, which has no texts yet, and puts it in order into the file of its resource', () => {
		const [known, fresh] = [operation('b.get'), operation('a.get')];
		const { report, files } = plan(catalogue([known]), known, fresh);
		expect(report).toEqual({
			'New operations': ['a.get'],
			'Operations without texts': ['a.get'],
		});
		expect(files.get('shop/trade.json')).toEqual([fresh, known]);
	});

	it('reports an operation that is gone, and the file that has none left', () => {
		const { report, emptied } = plan(
			catalogue([operation('a.get')]),
			operation('r.get', { category: '退款API' }),
		);
		expect(report['Operations that the platform no longer has']).toEqual(['a.get']);
		expect(report['What people wrote of operations that are gone']).toEqual([
			'shop/trade.texts.json: a.get',
		]);
		expect(emptied).toEqual(['shop/trade.json']);
	});

	it('reports each fact that changed, from what to what', () => {
		const after = operation('a.get', {
			title: '订单',
			parameters: [
				{ name: 'tid', type: 'numeric', maxLength: 40 },
				{ name: 'fields', type: 'string[]' },
			],
		});
		expect(plan(catalogue([operation('a.get')]), after).report).toEqual({
			'Changed facts': [
				'a.get title: "交易" → "订单"',
				'a.get parameters.tid.maxLength: 20 → 40',
				'a.get parameters.fields: nothing → {"type":"string[]"}',
			],
			'Parameters without texts': ['a.get fields'],
		});
	});

	it('tells a correction that no longer fits from one that the platform has made itself', () => {
		const changes = [
			correction('a.get', 20, 30),
			correction('b.get', 20, 30),
			correction('c.get', 20, 30),
			correction('d.get', 20, 30),
		];
		const known = ['a.get', 'b.get', 'c.get', 'd.get'].map((method) => operation(method));
		const limited = (method: string, maxLength: number) =>
			operation(method, { parameters: [{ name: 'tid', type: 'numeric', maxLength }] });
		const after = [operation('a.get'), limited('b.get', 30), limited('c.get', 40)];
		const { report } = plan(catalogue(known, { changes }), ...after);
		expect(report).toMatchObject({
			'Corrections that no longer fit': [
				'shop/trade.corrections.json: c.get tid maxLength is now 40, not 20',
				'shop/trade.corrections.json: d.get tid maxLength does not exist',
			],
			'Corrections that the platform has made itself, to be removed': [
				'shop/trade.corrections.json: b.get tid maxLength',
			],
		});
	});

	it('tries corrections one after another, as one may be about what another says', () => {
		const changes = [
			correction('a.get', null, [{ name: 'id', type: 'string' }], 'fields'),
			correction('a.get', 'string', 'numeric', 'fields.id.type'),
		];
		const known = operation('a.get');
		expect(plan(catalogue([known], { changes }), known).report).toEqual({});
	});

	it('keeps what people added, and says when the platform has it by now, and where it differs', () => {
		const [known, own] = [operation('a.get'), operation('own.get', { title: '自' })];
		const before = catalogue([known], { added: [own], changes: [correction('own.get', 20, 30)] });
		expect(plan(before, known).report).toEqual({});
		expect(plan(before, known, operation('own.get')).report).toEqual({
			'Added operations that the platform has by now, to be removed from the added ones': [
				'own.get',
			],
			'What the platform says otherwise than people added it': ['own.get title: "自" → "交易"'],
		});
	});

	it('leaves an operation where it lies as long as that resource takes it', () => {
		const before = catalogue([operation('a.get')]);
		before.domains[0]?.resources.unshift({ value: 'all', name: 'All', category: '交易API' });
		expect([...plan(before, operation('a.get')).files.keys()]).toEqual(['shop/trade.json']);
		expect([...plan(before, operation('b.get')).files.keys()]).toEqual(['shop/all.json']);
	});

	it('moves nothing by itself, and places nothing that no resource takes', () => {
		const moved = operation('a.get', { category: '退款API' });
		expect(plan(catalogue([operation('a.get')]), moved).problems).toEqual([
			'a.get: lies in shop/trade.json, and domains.json says shop/refund.json',
		]);
		const strange = operation('z.get', { category: '类目API' });
		expect(plan(catalogue([]), strange).problems).toEqual([
			'z.get: no resource of domains.json takes it',
		]);
	});
});
