import type { INodeProperties } from 'n8n-workflow';
import { type Entry, bytesOf, costsOf, cut, payloadEntries } from '../../../tools/bench/payload';
import { payloadParts, possibleCuts } from '../../../tools/bench/payloadParts';
import { payloadTables } from '../../../tools/bench/payloadTables';

const field = (name: string, change: Partial<INodeProperties> = {}): INodeProperties => ({
	...{ displayName: name, name, type: 'string', default: '' },
	displayOptions: { show: { operation: ['a.b'] } },
	...change,
});
const form = (name: string) =>
	field(name, {
		type: 'fixedCollection',
		options: [{ displayName: name, name: 'value', values: [field('member')] }],
	});
const additional = (method: string, ...options: INodeProperties[]) =>
	field('additionalFields', {
		...{ type: 'collection', options },
		displayOptions: { show: { operation: [method] } },
	});
const node = {
	...{ displayName: 'Shop', name: 'shop', codex: { alias: ['shop'] } },
	properties: [
		field('operation', {
			type: 'options',
			options: [
				{ name: 'Get (取 (旧))', value: 'a.b', description: 'Gets it' },
				{ name: 'Old (旧) (delisted)', value: 'c.d', description: 'Got it' },
			],
		}),
		field('delistedNotice', {
			...{ type: 'notice', displayOptions: { show: { operation: ['c.d'] } } },
		}),
		field('returnAll', { description: 'Whether to return all' }),
		field('tid', { description: 'ID of the trade', hint: 'e.g. 1' }),
		field('kind', { type: 'options', options: [{ name: 'One', value: '1', description: 'Help' }] }),
		form('orderUi'),
		additional('a.b', field('note', { description: 'Help of living' }), form('extraUi')),
		field('remark', {
			...{ description: 'Help of delisted', displayOptions: { show: { operation: ['c.d'] } } },
		}),
	],
	usableAsTool: {
		replacements: { properties: [field('parameters', { displayOptions: undefined })] },
	},
} as unknown as Entry;
const entries = payloadEntries([node]);

/** Text of what a cut leaves of the node. */
function leftBy(list: typeof payloadParts, name: string): string {
	const found = list.find(([own]) => own === name);
	if (!found) throw new Error(`There is no ${name}`);
	return JSON.stringify(cut(entries, found[1]));
}

describe('the payload', () => {
	it('has each node and its copy for AI agents', () => {
		expect(entries.map(({ properties }) => properties.length)).toEqual([8, 1]);
	});

	it('is the sum of its parts, none of which is for nothing', () => {
		const costs = costsOf(entries, payloadParts, 'names').map(([, cost]) => cost);
		const sum = (name: 'gzip' | 'raw') => costs.reduce((all, cost) => all + cost[name], 0);
		expect({ raw: sum('raw'), gzip: sum('gzip') }).toEqual(bytesOf(entries));
		expect(costs.filter(({ raw }) => raw <= 0)).toEqual([]);
	});

	it.each([
		['copies of the nodes for AI agents', 'parameters'],
		['search words and categories', 'alias'],
		['which operations show a field', 'displayOptions'],
		['forms of optional objects', 'extraUi'],
		['forms of required objects', 'orderUi'],
		['values to choose from', '"One"'],
		['helps of optional fields', 'Help of living'],
		['optional fields besides', 'note'],
		['helps of required fields', 'ID of the trade'],
	])('loses with %s what these hold', (name, lost) => {
		expect(JSON.stringify(entries)).toContain(lost);
		expect(leftBy(payloadParts, name)).not.toContain(lost);
	});

	it('could lose helps of delisted operations and keep those of living ones', () => {
		const left = leftBy(possibleCuts, 'helps of fields of delisted operations');
		expect(left).not.toContain('Help of delisted');
		expect(left).toContain('Help of living');
		expect(left).toContain('remark');
	});

	it('could lose official titles, also those with brackets', () => {
		const left = leftBy(possibleCuts, 'official titles behind the names of operations');
		expect(left).toContain('"Get"');
		expect(left).not.toContain('旧');
	});

	it('is told in tables, in kilobytes', () => {
		const { payload = [], 'payload cuts': cuts = [] } = payloadTables(entries);
		expect(payload).toHaveLength(payloadParts.length + 3);
		expect(cuts).toHaveLength(possibleCuts.length + 1);
		const { raw } = bytesOf(entries);
		expect(payload.at(-1)?.slice(0, 2)).toEqual(['all', (raw / 1000).toFixed(1)]);
	});
});
