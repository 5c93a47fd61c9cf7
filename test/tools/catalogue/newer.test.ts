import type { OperationFacts } from '../../../nodes/shared/catalogue/types';
import { CatalogueError } from '../../../tools/catalogue/CatalogueError';
import type { Catalogue } from '../../../tools/catalogue/readCatalogue';
import { compileAll } from '../../../tools/catalogue/compile';
import { emptyCatalogue } from './emptyCatalogue';

const operation = (change: Partial<OperationFacts> = {}): OperationFacts => ({
	...{ method: 'taobao.order.get', apiId: 1, category: '订单API', title: '查询订单' },
	status: 'current',
	parameters: [
		{ name: 'order_no', type: 'string', required: true },
		{ name: 'is_all', type: 'boolean', listsValues: true },
	],
	...change,
});
const texts = { name: 'Get Taobao Order', description: 'Returns an order' };
const place = (kind = '') => ({
	file: `newer/shop${kind}.json`,
	domain: 'newer',
	resource: 'shop',
});

/** A catalogue of one package. */
function catalogue(
	operations: OperationFacts[],
	worded: Record<string, object>,
	change: Partial<Catalogue['newer']> = {},
): Catalogue {
	return {
		...emptyCatalogue,
		packages: { shop: 'Shops' },
		newer: {
			...emptyCatalogue.newer,
			facts: [{ ...place(), operations }],
			texts: [{ ...place('.texts'), texts: worded as Record<string, typeof texts> }],
			...change,
		},
	};
}

function compile(given: Catalogue) {
	const [{ operations } = { operations: [] }] = given.newer.facts;
	const newer = { operations: operations.length, packages: 1, added: 0 };
	return compileAll(given, { operations: 0, categories: 0, newer }).packages;
}

/** What is wrong, as the compiler lists it. */
function problemsOf(compiling: () => unknown): string[] {
	try {
		compiling();
	} catch (error) {
		if (error instanceof CatalogueError) return error.problems;
		throw error;
	}
	return [];
}

const one = (change: Partial<OperationFacts> = {}, worded: object = texts) =>
	compile(catalogue([operation(change)], { 'taobao.order.get': worded }))[0]?.operations[0];

describe('operations that are in no domain', () => {
	it('have a package, texts, and labels out of their wire names', () => {
		expect(compile(catalogue([operation()], { 'taobao.order.get': texts }))).toEqual([
			{ value: 'shop', name: 'Shops', operations: [expect.objectContaining(texts)] },
		]);
		expect(one()?.parameters.map(({ label }) => label)).toEqual(['Order Number', 'Is All']);
	});

	it('have labels, descriptions and values that people wrote, where the name does not say it', () => {
		const options = [{ value: 'a', name: 'First' }];
		const parameters = { order_no: { label: 'Number of Order', options } };
		expect(one({}, { ...texts, parameters })?.parameters[0]).toMatchObject({
			...{ name: 'order_no', label: 'Number of Order', description: '', options },
		});
	});

	it('call the one struct that holds all of a request so, and no other', () => {
		const fields = [{ name: 'id', type: 'string' as const }];
		const struct = (name: string) => ({ name, type: 'struct' as const, fields });
		const parameters = [struct('order_get_dto'), { name: 'app', type: 'string' as const }];
		expect(one({ parameters })?.parameters.map(({ label }) => label)).toEqual(['Request', 'App']);
		const two = [struct('order_dto'), struct('goods_dto')];
		expect(one({ parameters: two })?.parameters.map(({ label }) => label)).toEqual([
			'Order',
			'Goods',
		]);
	});

	it('are repeated only where method, title, texts and the full text of the platform speak of reading alone', () => {
		expect(one()?.repeatable).toBe(true);
		expect(one({ title: '取消订单' })?.repeatable).toBeUndefined();
		expect(one({ speaksOfMore: true })?.repeatable).toBeUndefined();
		expect(one({}, { ...texts, name: 'Cancel Taobao Order' })?.repeatable).toBeUndefined();
		expect(one({}, { ...texts, description: 'Returns a token' })?.repeatable).toBeUndefined();
		for (const method of ['taobao.order.token.get', 'taobao.order.getall']) {
			const given = catalogue([operation({ method })], { [method]: texts });
			expect(compile(given)[0]?.operations[0]?.repeatable).toBeUndefined();
		}
	});

	it('are not repeated where a person says so', () => {
		const writesThough = { 'taobao.order.get': 'Each call gives out a number.' };
		const judgements = [{ ...place('.repeatable'), writesThough }];
		const given = catalogue([operation()], { 'taobao.order.get': texts }, { judgements });
		expect(compile(given)[0]?.operations[0]?.repeatable).toBeUndefined();
	});

	it('are corrected', () => {
		const change = { method: 'taobao.order.get', parameter: 'order_no', field: 'type' };
		const changes = [{ ...change, from: 'string', to: 'numeric' }];
		const corrections = [
			{
				...place('.corrections'),
				groups: [{ reason: 'Its text says that it is a number.', changes }],
			},
		];
		const given = catalogue([operation()], { 'taobao.order.get': texts }, { corrections });
		expect(compile(given)[0]?.operations[0]?.parameters[0]?.type).toBe('numeric');
	});

	it('ask for texts of each, and for nothing else', () => {
		const problems = problemsOf(() =>
			compile(catalogue([operation()], { 'taobao.order.add': texts })),
		);
		expect(problems).toContain('taobao.order.get: has no texts');
		expect(problems).toContain('taobao.order.add: has texts and is no operation');
	});

	it('list what is wrong with them, all at once', () => {
		const second = operation({ method: 'taobao.order.find', parameters: [] });
		const wrong = { ...texts, parameters: { id: { label: 'ID' } } };
		const given = catalogue([operation(), second], {
			'taobao.order.get': wrong,
			'taobao.order.find': { name: 'get taobao order', description: 'Please see 订单' },
		});
		expect(() => compile(given)).toThrow('must match pattern');
		const again = catalogue([operation(), second], {
			'taobao.order.get': wrong,
			'taobao.order.find': { name: texts.name, description: 'Please read' },
		});
		expect(problemsOf(() => compile({ ...again, packages: {} }))).toEqual(
			expect.arrayContaining([
				'taobao.order.get: texts for id, which is no parameter',
				'packages.json: shop has no name',
				'apiId: "1" stands more than once',
				'name of a newer operation: "get taobao order" stands more than once',
				'texts: taobao.order.find: description: says please',
			]),
		);
	});

	it('are as many as the import has counted', () => {
		const given = catalogue([operation()], { 'taobao.order.get': texts });
		const newer = { operations: 2, packages: 3, added: 0 };
		expect(problemsOf(() => compileAll(given, { operations: 0, categories: 0, newer }))).toEqual([
			'newer operations: 1 instead of 2',
			'packages: 1 instead of 3',
		]);
	});
});
