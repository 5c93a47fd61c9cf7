import type { OperationFacts, Paging } from '../../../nodes/shared/catalogue/types';
import { checkPaging } from '../../../tools/catalogue/checkPaging';

const method = 'taobao.trades.sold.get';
const operation = (
	paging?: Partial<Paging>,
	change: Partial<OperationFacts> = {},
): OperationFacts => ({
	method,
	apiId: 46,
	category: '交易API',
	title: '查询交易',
	status: 'current',
	parameters: [
		{ name: 'page_no', type: 'number' },
		{ name: 'page_size', type: 'number' },
		{ name: 'use_has_next', type: 'boolean' },
		{ name: 'Disk.1.Size', type: 'number' },
		{ name: 'query', type: 'struct', fields: [{ name: 'page', type: 'numeric' }] },
	],
	result: 'page.trades[]',
	response: [
		{
			name: 'page',
			type: 'Page',
			fields: [
				{ name: 'total', type: 'Number' },
				{ name: 'has_next', type: 'Boolean' },
				{ name: 'cursor', type: 'String' },
				{ name: 'trades', type: 'Trade[]', fields: [{ name: 'tid', type: 'Number' }] },
				{ name: 'text', type: 'String' },
			],
		},
	],
	speaksOfPages: true,
	...(paging && { paging: { style: 'page', parameter: 'page_no', ...paging } }),
	...change,
});
const problems = (paging: Partial<Paging>, change: Partial<OperationFacts> = {}) =>
	checkPaging([operation(paging, change)], []).map((text) =>
		text.replace(`${method}: paging: `, ''),
	);

describe('checkPaging', () => {
	it('takes what leads to the right members', () => {
		expect(problems({ size: 'page_size', maxSize: 100, defaultSize: 40 })).toEqual([]);
		expect(problems({ parameter: 'query.page', total: 'page.total' })).toEqual([]);
		expect(problems({ size: 'Disk.1.Size' })).toEqual([]);
		expect(problems({ hasNext: 'page.has_next', askHasNext: 'use_has_next' })).toEqual([]);
		expect(problems({ total: 'page.total', id: 'tid' })).toEqual([]);
		expect(problems({ style: 'cursor', next: 'page.cursor' })).toEqual([]);
		expect(problems({ records: 'page.text' })).toEqual([]);
	});

	it.each<[Partial<Paging>, string]>([
		[{ parameter: 'page' }, 'parameter "page" is no parameter'],
		[{ parameter: 'query.size' }, 'parameter "query.size" is no parameter'],
		[{ size: 'use_has_next' }, 'size "use_has_next" is a boolean'],
		[{ total: 'total' }, 'total "total" is not in the answer'],
		[{ total: 'page.has_next' }, 'total "page.has_next" is a Boolean'],
		[{ hasNext: 'page.total' }, 'hasNext "page.total" is a Number'],
		[{ total: 'page.trades.tid' }, 'total "page.trades.tid" is not in the answer'],
		[{ records: 'page.trades' }, 'records "page.trades" is no list'],
		[{ records: 'page[]' }, 'records "page[]" is no list'],
		[{ id: 'oid' }, 'id "oid" is no member of a record'],
		[{ style: 'cursor' }, 'a cursor needs next'],
		[{ next: 'page.cursor' }, 'only a cursor has next'],
		[{ until: 'use_has_next' }, 'until "use_has_next" is a boolean'],
		[{ size: 'page_size', maxSize: 20, defaultSize: 40 }, 'defaultSize is larger than maxSize'],
		[{ maxSize: 20 }, 'maxSize needs size'],
		[{ askHasNext: 'use_has_next' }, 'askHasNext needs hasNext'],
	])('lists %j', (paging, problem) => {
		expect(problems(paging)).toEqual([problem]);
	});

	it('does not look into an answer that the platform does not describe', () => {
		expect(problems({ total: 'count' }, { response: undefined })).toEqual([]);
	});

	it('needs to know where the records stand', () => {
		const facts = { response: undefined, result: 'page' };
		expect(problems({}, facts)).toEqual(['needs records, or a result that is a list']);
		expect(problems({ records: 'text' }, facts)).toEqual([]);
	});

	it('asks for paging or a reason where pages are spoken of', () => {
		const excepted = [{ reason: 'A web page is meant.', methods: [method] }];
		expect(checkPaging([operation()], [])).toEqual([
			`${method}: speaks of pages, but has no paging and no exception`,
		]);
		expect(checkPaging([operation()], excepted)).toEqual([]);
		expect(checkPaging([operation(undefined, { speaksOfPages: undefined })], [])).toEqual([]);
	});

	it('lists reasons that nothing needs', () => {
		const except = (...methods: string[]) => [{ reason: 'A web page is meant.', methods }];
		const silent = operation(undefined, { speaksOfPages: undefined });
		const file = 'paging-exceptions.json:';
		expect(checkPaging([operation({})], except(method))).toEqual([`${file} ${method} has paging`]);
		expect(checkPaging([silent], except(method))).toEqual([
			`${file} ${method} does not speak of pages`,
		]);
		expect(checkPaging([], except('x.y'))).toEqual([`${file} x.y is no operation`]);
		expect(checkPaging([operation()], except(method, method))).toEqual([
			`${file} ${method} stands more than once`,
		]);
	});
});
