import { toItems } from '../../../../nodes/shared/execute/toItems';

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

	it('takes the only list of objects when the catalogue names no result', () => {
		expect(toItems({ result: { list: [{ a: 1 }], tags: ['x'] } }, undefined)).toEqual([{ a: 1 }]);
		const two = { a: [{ x: 1 }], b: [{ y: 1 }] };
		expect(toItems(two, undefined)).toEqual([two]);
	});

	it('reads what the result leads to when it is JSON text', () => {
		const payload = { token_result: '{"access_token":"t","expires_in":1}', request_id: 'x' };
		expect(toItems(payload, 'token_result')).toEqual([{ access_token: 't', expires_in: 1 }]);
		expect(toItems({ token_result: 'no JSON' }, 'token_result')).toEqual([
			{ token_result: 'no JSON' },
		]);
	});
});
