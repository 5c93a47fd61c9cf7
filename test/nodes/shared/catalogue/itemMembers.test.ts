import { itemMembers } from '../../../../nodes/shared/catalogue/itemMembers';
import type { ResponseField } from '../../../../nodes/shared/catalogue/types';

describe('itemMembers', () => {
	const tid: ResponseField = { name: 'tid', type: 'Number' };
	const trades: ResponseField = { name: 'trades', type: 'Trade[]', fields: [tid] };
	const ids: ResponseField = { name: 'ids', type: 'Number[]' };
	const file: ResponseField = { name: 'file', type: 'byte[]' };
	const text: ResponseField = { name: 'text', type: 'String' };
	const page: ResponseField = { name: 'page', type: 'Page', fields: [trades, ids, file, text] };
	const response = [page, { name: 'total', type: 'Number' }];

	it.each([
		['a record of the list', { result: 'page.trades[]' }, [tid]],
		['the object', { result: 'page' }, [trades, ids, file, text]],
		['the whole answer without a result', {}, response],
		[
			'each value of a list, under its name',
			{ result: 'page.ids[]' },
			[{ ...ids, type: 'Number' }],
		],
		['a file, which is no list of bytes', { result: 'page.file[]' }, [file]],
		[
			'the list of a page before the result',
			{
				result: 'page',
				paging: { style: 'page' as const, parameter: 'page_no', records: 'page.trades[]' },
			},
			[tid],
		],
		['nothing for JSON text', { result: 'page.text' }, undefined],
	])('gives %s', (_, facts, members) => {
		expect(itemMembers({ response, ...facts })).toEqual(members);
	});

	it('gives nothing where the answer is unknown', () => {
		expect(itemMembers({ result: 'trades[]' })).toBeUndefined();
	});
});
