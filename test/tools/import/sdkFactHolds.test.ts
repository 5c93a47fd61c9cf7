import type { OperationFacts } from '../../../nodes/shared/catalogue/types';
import { type SdkFact, sdkFactHolds } from '../../../tools/import/sdkFactHolds';

const method = 'a.b.get';
const operation = {
	method,
	repeatable: true,
	result: 'user',
	paging: { style: 'page', parameter: 'page', records: 'list.users[]' },
	route: { protocol: 'dingTalk', verb: 'POST', path: '/a', token: 'signedSuite' },
	parameters: [
		{ name: 'ids', type: 'string[]', maxListSize: 5 },
		{ name: 'array', type: 'string[]', list: 'json', required: true },
		{ name: 'text', type: 'string' },
		{ name: 'location.city', type: 'date' },
		{ name: 'query', type: 'struct', fields: [{ name: 'size', type: 'number', maxValue: 9 }] },
		{ name: 'rows', type: 'struct[]' },
	],
} as OperationFacts;
const compared = {
	operations: new Map([[method, operation]]),
	elements: { orderLines: 'orderLine' },
};
const holds = (kind: string, change: Partial<SdkFact> = {}) =>
	sdkFactHolds({ kind, method, ...change }, compared);

describe('a fact of an official SDK', () => {
	it.each<[string, Partial<SdkFact>, Partial<SdkFact>]>([
		['list-json', { parameter: 'array' }, { parameter: 'ids' }],
		['list-json', { parameter: 'rows' }, { parameter: 'query' }],
		[
			'list-separator',
			{ parameter: 'ids', right: 'comma' },
			{ parameter: 'array', right: 'comma' },
		],
		[
			'list-separator',
			{ parameter: 'array', right: 'json-array' },
			{ parameter: 'ids', right: 'json-array' },
		],
		['text-is-json', { parameter: 'query' }, { parameter: 'text' }],
		['text-not-json', { parameter: 'text' }, { parameter: 'query' }],
		['date-format', { parameter: 'location.city' }, { parameter: 'text' }],
		['required', { parameter: 'array' }, { parameter: 'ids' }],
		['limit', { parameter: 'query.size', maxValue: 9 }, { parameter: 'query.size', maxValue: 8 }],
		[
			'limit',
			{ parameter: 'ids', maxListSize: 5 },
			{ parameter: 'ids', maxListSize: 5, minValue: 1 },
		],
		['limit', { parameter: 'ids', maxListSize: 5 }, { parameter: 'none', maxListSize: 5 }],
		[
			'missing-parameter',
			{ parameter: 'text', right: 'String' },
			{ parameter: 'text', right: 'Boolean' },
		],
		['missing-parameter', { parameter: 'text', right: 'unknown type' }, { parameter: 'nick' }],
		[
			'qimen-list',
			{ parameter: 'a[].orderLines', element: 'orderLine' },
			{ parameter: 'a[].items' },
		],
		['qimen-list', { parameter: 'orderLines', element: 'orderLine' }, { parameter: 'constructor' }],
		['result', { right: 'list.users[]' }, { right: 'users[]' }],
		['result', { keep: true, now: 'user' }, { keep: true, now: 'user.name', right: 'user' }],
		[
			'token',
			{ right: 'suite_access_token and the signature' },
			{ right: 'suite_access_token in the query' },
		],
		['unmarked-read', {}, { method: 'a.unknown.get' }],
	])('of kind %s holds where the catalogue says the same, and only there', (kind, same, other) => {
		expect(holds(kind, same)).toBe(true);
		expect(holds(kind, other)).toBe(false);
	});

	it('of a call that must not be repeated holds where it is not', () => {
		expect(holds('repeatable-write')).toBe(false);
		operation.repeatable = undefined;
		expect(holds('repeatable-write')).toBe(true);
		operation.repeatable = true;
	});

	it('of an unknown kind never holds', () => {
		expect(holds('address')).toBe(false);
		expect(holds('constructor')).toBe(false);
	});
});
