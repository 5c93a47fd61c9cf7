import { checkPlaces } from '../../../tools/catalogue/checkPlaces';
import type { Catalogue } from '../../../tools/catalogue/readCatalogue';

const place = (resource: string, kind: string) => ({
	file: `shop/${resource}${kind}.json`,
	domain: 'shop',
	resource,
});
const operation = (method: string) => ({ method, category: 'c' });
const texts = (resource: string, ...methods: string[]) => ({
	...place(resource, '.texts'),
	texts: Object.fromEntries(methods.map((method) => [method, {}])),
});
const corrections = (resource: string, method: string) => ({
	...place(resource, '.corrections'),
	groups: [{ reason: 'x', changes: [{ method, field: 'result', from: null, to: 'a' }] }],
});

/** A shop with trades and refunds; only places count. */
const catalogue = (change: object): Catalogue =>
	({
		domains: [
			{
				value: 'shop',
				resources: [
					{ value: 'trade', category: 'c', methods: ['a.b', 'a.c'] },
					{ value: 'refund', category: 'c', methods: ['a.r'] },
				],
			},
		],
		facts: [
			{ ...place('trade', ''), operations: [operation('a.b'), operation('a.c')] },
			{ ...place('refund', ''), operations: [operation('a.r')] },
		],
		texts: [texts('trade', 'a.b', 'a.c'), texts('refund', 'a.r')],
		corrections: [corrections('trade', 'a.b')],
		judgements: [{ ...place('trade', '.repeatable'), reads: ['a.b'] }],
		strays: [],
		...change,
	}) as unknown as Catalogue;

describe('checkPlaces', () => {
	it('lets each method have its facts, texts and judgement once, beside each other', () => {
		expect(checkPlaces(catalogue({}))).toEqual([]);
	});

	it('lists facts that two files have, and facts in the file of another resource', () => {
		const added = { ...place('refund', '.added'), isAdded: true, operations: [operation('a.b')] };
		const { facts } = catalogue({});
		expect(checkPlaces(catalogue({ facts: [added, ...facts] }))).toEqual([
			'shop/refund.added.json: a.b belongs to shop/trade',
			'shop/trade.json: a.b stands in shop/refund.added.json already',
		]);
	});

	it('has what a resource names of other categories there, and nowhere else', () => {
		const { domains } = catalogue({});
		const [trade, refund] = domains[0]?.resources ?? [];
		const named = [{ ...domains[0], resources: [trade, { ...refund, others: ['a.c', 'x.*'] }] }];
		expect(checkPlaces(catalogue({ domains: named }))).toEqual([
			'shop/trade.json: a.c belongs to shop/refund',
			'domains.json: "a.c" takes no operation',
			'domains.json: "x.*" takes no operation',
		]);
	});

	it('lets a resource keep what it takes although one before it takes that too', () => {
		const wide = { value: 'other', category: 'c' };
		const { domains } = catalogue({});
		const before = [{ ...domains[0], resources: [wide, ...(domains[0]?.resources ?? [])] }];
		expect(checkPlaces(catalogue({ domains: before }))).toEqual([]);
	});

	it('lists a pattern that takes nothing in its resource, whatever lies elsewhere', () => {
		const idle = { value: 'other', category: 'c', methods: ['a.*'] };
		const { domains } = catalogue({});
		const behind = [{ ...domains[0], resources: [...(domains[0]?.resources ?? []), idle] }];
		expect(checkPlaces(catalogue({ domains: behind }))).toEqual([
			'domains.json: "a.*" takes no operation',
		]);
	});

	it('lists a file that belongs to no resource, empty as it is', () => {
		const ghost = { ...texts('ghost'), file: 'shop/ghost.texts.json' };
		const { texts: known } = catalogue({});
		expect(checkPlaces(catalogue({ texts: [...known, ghost] }))).toEqual([
			'shop/ghost.texts.json: belongs to no resource of domains.json',
		]);
	});

	it('lists texts that lie elsewhere, and methods that have texts twice', () => {
		const files = [texts('trade', 'a.b', 'a.c'), texts('refund', 'a.b')];
		expect(checkPlaces(catalogue({ texts: files }))).toEqual([
			'shop/refund.texts.json: a.b lies in shop/trade',
			'shop/refund.texts.json: a.b stands in shop/trade.texts.json already',
		]);
	});

	it('lists what a resource that was moved has left behind', () => {
		const moved = {
			domains: [{ value: 'new', resources: [{ value: 'trade', category: 'c', methods: ['a.*'] }] }],
			facts: [
				{
					file: 'new/trade.json',
					domain: 'new',
					resource: 'trade',
					operations: [operation('a.b')],
				},
			],
			texts: [texts('trade', 'a.b')],
		};
		expect(checkPlaces(catalogue(moved))).toEqual([
			'shop/trade.texts.json: a.b lies in new/trade',
			'shop/trade.repeatable.json: a.b lies in new/trade',
			'shop/trade.corrections.json: a.b lies in new/trade',
		]);
	});

	it('lists files of no kind, corrections of no operation, and patterns that take nothing', () => {
		const odd = {
			strays: ['shop/trade.notes.json'],
			corrections: [corrections('trade', 'a.x')],
			facts: catalogue({}).facts.slice(0, 1),
			texts: [],
		};
		expect(checkPlaces(catalogue(odd))).toEqual([
			'shop/trade.corrections.json: a.x is no operation',
			'shop/trade.notes.json: is no file of a resource',
			'domains.json: "a.r" takes no operation',
		]);
	});
});
