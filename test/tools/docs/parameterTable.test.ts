import type { DescribedParameter } from '../../../nodes/shared/catalogue/types';
import { parameterTable } from '../../../tools/docs/parameterTable';

const order: DescribedParameter = {
	...{ name: 'order', type: 'struct', label: 'Order', description: 'Order to create' },
	fields: [
		{
			name: 'kind',
			type: 'string',
			label: 'Kind',
			required: true,
			options: [
				{ value: 'a', name: 'Ask' },
				{ value: 'b', name: 'Bid', description: 'By auction' },
			],
		},
		{
			name: 'lines',
			type: 'struct[]',
			label: 'Lines',
			maxListSize: 9,
			element: 'line',
			fields: [
				{
					name: 'sku',
					type: 'string',
					label: 'SKU',
					maxLength: 20,
					description: 'Code of the <shop>',
					example: 'A1',
				},
			],
		},
		{ name: 'bid', type: 'number', label: 'Bid', when: { name: 'kind', values: ['b', 'c'] } },
	],
};

/** Rows of the table behind a text, as the texts of their cells. */
function rowsBehind(mark: string, html: string): string[][] {
	const [, table = ''] = html.slice(html.indexOf(mark)).split(/<\/?tbody>/);
	return table
		.trim()
		.split('\n')
		.map((row) => [...row.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell = '']) => cell));
}

const plain = (cell: string) =>
	cell.replace(/<.*?>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
const tableOf = (parameter: DescribedParameter) => parameterTable({ parameters: [parameter] });
const members = (parameter: DescribedParameter) =>
	rowsBehind('Members of', tableOf(parameter).toString()).map((row) => row.map(plain));

describe('the members of an object', () => {
	it('stand in a table with label, path, type, limits, meaning and values, those inside below', () => {
		expect(members(order)).toEqual([
			['Kind', 'kind', 'text', 'yes', '', '', 'a Ask; b Bid (By auction)'],
			['Lines', 'lines', 'list of objects, each in line', '', 'at most 9 entries', '', ''],
			[
				'SKU',
				'lines[].sku',
				'text',
				'',
				'at most 20 characters',
				'Code of the <shop>; e.g. A1',
				'',
			],
			['Bid', 'bid', 'number', '', '', 'only where kind is b or c', ''],
		]);
	});

	it('are open at first while they are few', () => {
		const many = Array.from({ length: 30 }, (_, at) => ({
			name: `m${at}`,
			type: 'string' as const,
		}));
		expect(tableOf(order).toString()).toContain('<details open>');
		expect(tableOf({ ...order, fields: many }).toString()).not.toContain('<details open>');
	});

	it('have an example as JSON', () => {
		const [, json = ''] = /<pre[^>]*>([^]*?)<\/pre>/.exec(tableOf(order).toString()) ?? [];
		expect(JSON.parse(json.replaceAll('&quot;', '"'))).toEqual({ kind: 'a' });
	});

	it('are nothing where none is known', () => {
		const blind = tableOf({ ...order, fields: undefined, example: '{"a":1}' }).toString();
		expect(blind).not.toContain('<details');
		expect(plain(rowsBehind('<table>', blind)[0]?.at(-1) ?? '')).toContain(
			'e.g. {&quot;a&quot;:1}',
		);
	});
});
