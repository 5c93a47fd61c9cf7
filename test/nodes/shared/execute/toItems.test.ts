import type { IDataObject } from 'n8n-workflow';
import { recordsOf, toItems } from '../../../../nodes/shared/execute/toItems';

describe('toItems', () => {
	it('gives one item for each record at the result', () => {
		const payload = { trades: [{ tid: '1' }, { tid: '2' }], total_results: 2 };
		expect(toItems(payload, 'trades')).toEqual([{ tid: '1' }, { tid: '2' }]);
	});

	it('follows a dotted path', () => {
		expect(toItems({ result: { page: { rows: [{ a: 1 }] } } }, 'result.page.rows')).toEqual([
			{ a: 1 },
		]);
	});

	it('names the value of a list of scalars after its list', () => {
		expect(toItems({ ids: ['1', '2'] }, 'ids')).toEqual([{ ids: '1' }, { ids: '2' }]);
	});

	it('gives a single object as one item', () => {
		expect(toItems({ trade: { tid: '1' }, request_id: 'r' }, 'trade')).toEqual([{ tid: '1' }]);
	});

	it('gives no item for an empty list', () => {
		expect(toItems({ trades: [], total_results: 0 }, 'trades[]')).toEqual([]);
	});

	it('gives no item for a list that the platform left out because it is empty', () => {
		expect(toItems({ total_results: 0 }, 'trades[]')).toEqual([]);
	});

	it('gives the whole answer when the result is a scalar or is not there', () => {
		expect(toItems({ is_success: true, request_id: 'r' }, 'is_success')).toEqual([
			{ is_success: true, request_id: 'r' },
		]);
		expect(toItems({ a: 1 }, 'b.c')).toEqual([{ a: 1 }]);
	});

	it.each<[string, IDataObject]>([
		['one list of objects', { name: 'n', roles: [{ id: 1 }] }],
		['a list deep in it', { result: { list: [{ a: 1 }], tags: ['x'] } }],
		['an empty list', { errcode: 0, department: [] }],
		['no list', { total_results: 0 }],
	])('gives the answer as it is without a result, with %s', (_, payload) => {
		expect(toItems(payload, undefined)).toEqual([payload]);
	});

	it.each([[null], [undefined], [''], [{}], [[]], [[null]]])(
		'gives no item for a list that is %j',
		(ids) => {
			expect(toItems({ result: { ids } }, 'result.ids[]')).toEqual([]);
			expect(recordsOf({ result: { ids } }, 'result.ids[]')).toEqual([]);
		},
	);

	it('keeps the only entry of a list that came without the list around it', () => {
		expect(toItems({ ids: 7 }, 'ids[]')).toEqual([{ ids: 7 }]);
		expect(toItems({ users: { id: 7 } }, 'users[]')).toEqual([{ id: 7 }]);
	});

	it('gives one item for each of a page’s ids', () => {
		const payload = { result: { has_more: false, staff_id_list: ['u1', 'u2'] } };
		expect(recordsOf(payload, 'result.staff_id_list[]')).toEqual([
			{ staff_id_list: 'u1' },
			{ staff_id_list: 'u2' },
		]);
	});

	it('gives the answer as it is when the text that should hold the records is no JSON', () => {
		const payload = { rpt: 'service is busy', request_id: 'r' };
		expect(recordsOf(payload, 'rpt')).toEqual([payload]);
		expect(recordsOf({ rpt: '[{"a":1}]' }, 'rpt')).toEqual([{ a: 1 }]);
		expect(recordsOf({ rpt: '' }, 'rpt')).toEqual([]);
	});

	it('leaves the texts of a list that comes as JSON text as they are', () => {
		const payload = { rpt: '[{"a":"1","memo":"{\\"k\\":1}"}]' };
		expect(toItems(payload, 'rpt')).toEqual([{ a: '1', memo: '{"k":1}' }]);
	});

	it('reads what the result leads to when it is JSON text', () => {
		const payload = { token_result: '{"access_token":"t","expires_in":1}', request_id: 'x' };
		expect(toItems(payload, 'token_result')).toEqual([{ access_token: 't', expires_in: 1 }]);
		expect(toItems({ token_result: 'no JSON' }, 'token_result')).toEqual([
			{ token_result: 'no JSON' },
		]);
	});
});
