import type { Domain, Operation } from '../../../nodes/shared/catalogue/types';
import { domainPage } from '../../../tools/docs/domainPage';

const operation: Operation = {
	...{ method: 'shop.order.get', apiId: 7, category: 'c', title: 't', status: 'current' },
	...{ name: 'Get Order', action: 'Get an order', description: 'Returns it', parameters: [] },
};
const order = {
	name: 'order',
	type: 'Order',
	fields: [
		{ name: 'id', type: 'Number' },
		{ name: 'created', type: 'Date', kind: 'date' as const },
		{ name: 'fee', type: 'String', kind: 'number' as const },
		{ name: 'tags', type: 'String[]' },
		{ name: 'lines', type: 'Line[]', fields: [{ name: 'sku', type: 'String' }] },
	],
};
const orders = { ...order, name: 'orders', type: 'Order[]' };
const total = { name: 'total', type: 'Number', kind: 'number' as const };

function pageOf(facts: Partial<Operation>): string {
	const domain: Domain = {
		...{ value: 'shop', displayName: 'Shop', description: 'd', keywords: [], categories: [] },
		resources: [{ value: 'order', name: 'Order', operations: [{ ...operation, ...facts }] }],
	};
	const homes = new Map([['shop.order.new', 'other']]);
	return domainPage(domain, { pages: { 'ding.get': 'https://example.com/ding' }, homes });
}

/** What is said of the items, without HTML. */
const saidOf = (page: string) =>
	/<h4>What comes back<\/h4>\n<p>(.*)<\/p>/.exec(page)?.[1]?.replace(/<.*?>/g, '');

describe('what comes back', () => {
	it.each<[string, Partial<Operation>, string]>([
		[
			'a list',
			{ result: 'orders[]', response: [orders, total] },
			'One item a record, from orders[]; none when there is no record. Full Response also has total.',
		],
		[
			'a list whose total is known, inside an object',
			{
				response: [{ name: 'result', type: 'R', fields: [orders, total] }],
				paging: {
					...{ style: 'page', parameter: 'p' },
					...{ records: 'result.orders[]', total: 'result.total' },
				},
			},
			'One item a record, from result.orders[]; none when there is no record. Full Response also has result.total.',
		],
		['an object', { result: 'order', response: [order] }, 'One item, from order.'],
		[
			'several facts',
			{ response: [order, total], responseFrom: 'sdk' },
			'One item with the whole answer. The members come from an official SDK or document.',
		],
		[
			'a likely answer',
			{ response: [total], responseFrom: 'near' },
			'One item with the whole answer. The members are those of another version of the call, so they are likely but not certain.',
		],
		['an unknown answer', {}, 'One item with the whole answer. Its members are not documented.'],
		[
			'an object of an unknown answer',
			{ result: 'order' },
			'One item, from order, or the whole answer where a plain value is there. Its members are not documented.',
		],
		[
			'a list as JSON text',
			{
				response: [{ name: 'text', type: 'String' }],
				paging: { style: 'page', parameter: 'p', records: 'text' },
			},
			'One item a record, from text; none when there is no record. It comes as JSON text whose members are not documented.',
		],
	])('is said of %s', (_, facts, said) => {
		expect(saidOf(pageOf(facts))).toBe(said);
	});

	it('is shown with members, types and those inside', () => {
		const page = pageOf({ result: 'orders[]', response: [orders] });
		const rows = [...page.matchAll(/<tr><td><code>(.*?)<\/code><\/td><td>(.*?)<\/td><\/tr>/g)];
		expect(rows.map(([, name, type]) => [name, type])).toEqual([
			['id', 'digits'],
			['created', 'date'],
			['fee', 'number'],
			['tags', 'list: text'],
			[
				'lines',
				'<details><summary>list: object</summary><ul><li><code>sku</code>: text</li></ul></details>',
			],
		]);
	});

	it('has an example that is an item, with IDs as text', () => {
		const [, json = ''] =
			/<pre.*?>([^]*)<\/pre>/.exec(pageOf({ result: 'orders[]', response: [orders] })) ?? [];
		expect(JSON.parse(json.replaceAll('&quot;', '"'))).toEqual({
			id: expect.stringMatching(/^\d{17,19}$/) as unknown,
			created: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/) as unknown,
			fee: expect.stringMatching(/^[\d.]+$/) as unknown,
			tags: [expect.any(String) as unknown],
			lines: [{ sku: expect.any(String) as unknown }],
		});
	});

	it('has a shortened example of many members, and says so', () => {
		const fields = Array.from({ length: 40 }, (_, at) => ({ name: `m${at}`, type: 'String' }));
		const page = pageOf({ response: fields });
		expect(page).toContain('<summary>Example item, shortened</summary>');
		expect(page.match(/&quot;m\d+&quot;:/g)).toHaveLength(12);
	});
});

describe('links', () => {
	const official = /<a href="([^"]+)">official page<\/a>/;

	it.each<[string, Partial<Operation>, string | undefined]>([
		['what is listed', {}, 'https://open.taobao.com/api.htm?docId=7&amp;docType=2'],
		['what is delisted', { status: 'delisted' }, undefined],
		['a known address', { status: 'delisted', method: 'ding.get' }, 'https://example.com/ding'],
	])('lead to the official page of %s', (_, facts, address) => {
		expect(official.exec(pageOf(facts))?.[1]).toBe(address);
	});

	it('lead to a successor that a page has, and name one that none has', () => {
		const successor = (method: string) => /Successor: (.*?)\. /.exec(pageOf({ successor: method }));
		expect(pageOf({ successor: 'shop.order.new' })).toContain(
			'Successor: <a href="other.html#shop.order.new"><code>shop.order.new</code></a>. Sent to',
		);
		expect(successor('unlisted')?.[1]).toBe('<code>unlisted</code>');
		expect(pageOf({})).not.toContain('Successor');
	});
});
