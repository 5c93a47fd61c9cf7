import type { Paging } from '../../../../nodes/shared/catalogue/types';
import { nextPosition } from '../../../../nodes/shared/paging/nextPosition';

const page: Paging = { style: 'page', parameter: 'page_no', size: 'page_size', maxSize: 100 };
const after = (paging: Paging, change: object) =>
	nextPosition(paging, { position: undefined, size: 10, payload: {}, count: 10, ...change });

describe('where the next page begins', () => {
	it('is the next number behind a full page, and nowhere behind a short or an empty one', () => {
		expect(after(page, {})).toBe(2);
		expect(after(page, { position: 7 })).toBe(8);
		expect(after(page, { position: 7, count: 9 })).toBeUndefined();
		expect(after(page, { position: 7, count: 0 })).toBeUndefined();
	});

	it('counts from the first page of the platform, and numbers that a token kept as text', () => {
		expect(after({ ...page, first: 0 }, {})).toBe(1);
		expect(after({ ...page, first: 0 }, { position: 0 })).toBe(1);
		expect(after(page, { position: '7' })).toBe(8);
	});

	it('goes on behind a short page where the platform may give less than was asked for', () => {
		expect(after({ ...page, maxSize: undefined }, { count: 4 })).toBe(2);
	});

	it('follows the total', () => {
		const total = { ...page, total: 'total_results' };
		const at = (position: number, count: number) =>
			after(total, { position, count, payload: { total_results: 25 } });
		expect(at(1, 10)).toBe(2);
		expect(at(2, 10)).toBe(3);
		expect(at(3, 5)).toBeUndefined();
	});

	it('follows what says that there is more', () => {
		const said = { ...page, hasNext: 'has_next' };
		expect(after(said, { payload: { has_next: false } })).toBeUndefined();
		expect(after(said, { payload: { has_next: true }, count: 3 })).toBe(2);
	});

	it('is behind the records that were read, for offsets', () => {
		const offset: Paging = { ...page, style: 'offset', total: 'total' };
		expect(after(offset, { payload: { total: 25 } })).toBe(10);
		expect(after(offset, { position: 10, count: 4, payload: { total: 25 } })).toBe(14);
		expect(after(offset, { position: 20, count: 5, payload: { total: 25 } })).toBeUndefined();
	});

	it('is the cursor of the answer, until there is none or the same again', () => {
		const cursor: Paging = { style: 'cursor', parameter: 'cursor', next: 'r.next' };
		const next = (given: unknown, position?: string) =>
			after(cursor, { payload: { r: { next: given } }, position });
		expect(next('abc')).toBe('abc');
		expect(next('abc', 'aaa')).toBe('abc');
		for (const end of [undefined, null, '', 0, '0', -1]) expect(next(end, 'a')).toBeUndefined();
		expect(next('abc', 'abc')).toBeUndefined();
		const said = { ...cursor, hasNext: 'more' };
		expect(after(said, { payload: { r: { next: 'b' }, more: false } })).toBeUndefined();
	});
});
