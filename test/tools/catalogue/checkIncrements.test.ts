import type { Increment, Trigger } from '../../../nodes/shared/catalogue/increments';
import { checkIncrements } from '../../../tools/catalogue/checkIncrements';
import { compileCatalogue } from '../../../tools/catalogue/compile';
import { readCatalogue } from '../../../tools/catalogue/readCatalogue';
import { validateSchema } from '../../../tools/catalogue/validateSchema';
import { emptyCatalogue } from './emptyCatalogue';

const domains = compileCatalogue();
const { increments } = readCatalogue();
const trade = increments.find(({ domain }) => domain === 'taobaoTrade')!;
const [sold] = trade.events as [Increment];

/** Problems of the first event of the trades with some facts changed, without its place. */
const problems = (change: Partial<Increment>): string[] =>
	checkIncrements([{ ...trade, events: [{ ...sold, ...change }] }], domains).map((problem) =>
		problem.replace(`increments.json: taobaoTrade: ${sold.value}: `, ''),
	);

describe('the events of triggers', () => {
	it('have no problem', () => {
		expect(checkIncrements(increments, domains)).toEqual([]);
	});

	it.each<[string, Partial<Increment>, string]>([
		[
			'an operation of another domain',
			{ method: 'taobao.items.onsale.get' },
			'taobao.items.onsale.get is no operation of the domain',
		],
		[
			'an operation that writes',
			{ method: 'taobao.trade.memo.add' },
			'taobao.trade.memo.add does more than read',
		],
		[
			'a window that is no parameter',
			{ window: { ...sold.window, from: 'start' } },
			'start is no parameter',
		],
		[
			'a window that is no time',
			{ window: { ...sold.window, from: 'use_has_next' } },
			'use_has_next is a boolean, no time',
		],
		[
			'a window with one end',
			{ window: { ...sold.window, from: 'end_modified' } },
			'the window has one parameter for both ends',
		],
		[
			'a zone that is none',
			{ window: { ...sold.window, zone: 'America/Nowhere' } },
			'America/Nowhere is no zone',
		],
		['a fixed parameter that is none', { fixed: { colour: 'red' } }, 'colour is no parameter'],
		['a fixed value that is no option', { fixed: { tag: 'red' } }, 'tag does not take red'],
		['a filter that is no parameter', { filters: ['colour'] }, 'colour is no parameter'],
		[
			'a filter that the trigger fills in',
			{ filters: ['page_no'] },
			'the filter page_no is what the trigger fills in',
		],
		[
			'a state as filter where a record comes once',
			{ version: [], filters: ['status'] },
			'the filter status asks for a state that a record may reach after the event, and it comes once',
		],
		['a page that is too large', { pageSize: 101 }, 'a page holds 100 at most, not 101'],
		['an ID that no record has', { id: ['trade_id'] }, 'trade_id is no member of a record'],
		[
			'a version that no record has',
			{ version: ['revision'] },
			'revision is no member of a record',
		],
		['a moment that no record has', { moment: 'paid' }, 'paid is no member of a record'],
		['an echo that no answer has', { echo: { tag: 'next' } }, 'next is not in the answer'],
		[
			'a detail of another domain',
			{ detail: { ...sold.detail!, method: 'taobao.item.get' } },
			'detail: taobao.item.get is no operation of the domain',
		],
		[
			'a detail by what is no parameter',
			{ detail: { ...sold.detail!, parameter: 'oid' } },
			'detail: oid is no parameter',
		],
		[
			'a detail by what no record has',
			{ detail: { ...sold.detail!, member: 'oid' } },
			'detail: oid is no member of a record',
		],
	])('may not name %s', (_, change, problem) => {
		expect(problems(change)).toContain(problem);
	});

	it('may not stand twice, nor in a domain that is none', () => {
		const twice: Trigger = { ...trade, events: [sold, sold] };
		expect(checkIncrements([twice], domains)).toEqual(
			[sold.value, sold.name].map((one) => `increments.json: taobaoTrade: "${one}" stands twice`),
		);
		expect(checkIncrements([trade, trade, { ...trade, domain: 'shop' }], domains)).toEqual([
			'increments.json: taobaoTrade stands more than once',
			'increments.json: shop is no domain',
		]);
	});

	it('may not have facts that the schema does not know', () => {
		const wrong = { ...sold, colour: 'red', lag: '2 minutes' } as Increment;
		const found = validateSchema({
			...emptyCatalogue,
			increments: [{ ...trade, events: [wrong] }],
		}).join('\n');
		expect(found).toMatch(/colour/);
		expect(found).toMatch(/lag: must match pattern/);
	});
});
