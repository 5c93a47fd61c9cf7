import type { Field } from '../../../nodes/shared/catalogue/types';
import { findPaging, speaksOfPages } from '../../../tools/import/findPaging';
import type { PagingInput } from '../../../tools/import/pagingInputs';
import { type MetadataField, snake } from '../../../tools/import/sources';

const input = (path: string, text: string, change: Partial<PagingInput> = {}): PagingInput => {
	const names = path.split('.');
	const scope = names.slice(0, -1).join('.');
	const type: Field['type'] = 'number';
	return { path, name: snake(names.at(-1) ?? ''), scope, type, text, ...change };
};
const list = (name: string, ...ids: string[]): MetadataField => ({
	name,
	type: 'Trade[]',
	fields: ids.map((id) => ({ name: id, type: 'Number' })),
});
/** Without an answer of its own, what is read is the list `trades`. */
const find = (
	inputs: PagingInput[],
	response?: MetadataField[],
	result = response ? undefined : 'trades[]',
	text = '',
) => findPaging({ inputs, response, result, text });

describe('findPaging', () => {
	it('reads pages, sizes and limits from names and texts', () => {
		const inputs = [
			input('page_no', '页码。取值范围:大于零的整数;默认值:1', { default: '1' }),
			input('page_size', '每页条数。取值范围:大于零的整数;默认值:40;最大值:100', { default: '40' }),
		];
		expect(find(inputs)).toEqual({
			style: 'page',
			parameter: 'page_no',
			size: 'page_size',
			maxSize: 100,
			defaultSize: 40,
		});
	});

	it('finds no pages where nothing says where the records stand', () => {
		const page = [input('page_no', '页码')];
		expect(find(page, [])).toBeUndefined();
		expect(find(page, [], 'trade')).toBeUndefined();
		expect(find(page, [list('trades')])).toMatchObject({ records: 'trades[]' });
	});

	it('takes the limit of a page number for the last page, and none for a number of records to skip', () => {
		const last = (name: string) => find([input(name, '', { maxValue: 100 })])?.lastPage;
		expect(last('page_no')).toBe(100);
		expect(last('offset')).toBeUndefined();
	});

	it('reads members of structs, and takes the size beside the page', () => {
		const inputs = [
			input('count', '推荐数量'),
			input('query.page.current', '当前页,从0开始'),
			input('query.page.size', '每页大小,不超过50'),
		];
		expect(find(inputs)).toEqual({
			style: 'page',
			parameter: 'query.page.current',
			size: 'query.page.size',
			first: 0,
			maxSize: 50,
		});
	});

	it.each<[string, number | undefined]>([
		['每页条数,1~100', 100],
		['每页大小,可选范围 :40~100', 100],
		['分页大小 不超过1w', 10000],
		['结果返回的最多数量,默认250,最多返回2500', 2500],
		['分页记录个数,如果用户输入的记录数大于50,则一页显示50条记录', 50],
		['每页条数。大于0小于等于100的整数;最大值:20', 20],
		['The input value must be less than 100, the default value of which is 20.', 99],
		['每页大小', undefined],
	])('finds the largest size in "%s"', (text, maxSize) => {
		const inputs = [input('page_no', '页码'), input('page_size', text)];
		expect(find(inputs)?.maxSize).toBe(maxSize);
	});

	it.each<[string, string | undefined, number | undefined]>([
		['页码,从0开始', undefined, 0],
		['页码', '0', 0],
		['第几页,默认:1', '0', undefined],
		['起始页码,大于0', undefined, undefined],
		['分页页码,从1开始', '1', undefined],
	])('finds the first page in "%s" with default %s', (text, value, first) => {
		expect(find([input('page_no', text, { default: value })])?.first).toBe(first);
	});

	it.each<[string, string, string | undefined]>([
		['offset', '分页偏移量', 'offset'],
		['offset', '分页游标,从0开始,再次调用时设置成next_cursor的值', 'cursor'],
		['offset', '分页游标,offset再传上一次的offset+limit', 'offset'],
		['start', '分页读取的开始下标', 'offset'],
		['scroll_id', '游标', 'cursor'],
		['current', '当前页', 'page'],
		['start', '开始时间', undefined],
		['offset', '时间偏移', undefined],
		['page', '活动页面的url', undefined],
		['length', '长度,单位毫米', undefined],
		['token', '安全验证token', undefined],
	])('tells that %s "%s" is %s', (name, text, style) => {
		expect(find([input(name, text)])?.style).toBe(style);
	});

	it('does not take a limit alone, a document in pages or a flag for paging', () => {
		expect(find([input('page_size', '返回前多少条')])).toBeUndefined();
		expect(find([input('page_no', '当前页'), input('total_page', '总页数')])).toBeUndefined();
		expect(find([input('page', '是否分页', { type: 'boolean' })])).toBeUndefined();
	});

	it('finds total, has next and the list several levels deep', () => {
		const page: MetadataField = {
			name: 'page_result',
			type: 'PageResult',
			fields: [
				{ name: 'total_page', type: 'Number', text: '总页数' },
				{ name: 'total_count', type: 'Number', text: '总条数' },
				{ name: 'has_next', type: 'Boolean' },
				list('error_list'),
				list('data_list'),
			],
		};
		const response = [{ name: 'result', type: 'Result', fields: [page] }];
		expect(find([input('page_no', '页码')], response, 'result')).toMatchObject({
			total: 'result.page_result.total_count',
			hasNext: 'result.page_result.has_next',
			records: 'result.page_result.data_list[]',
		});
	});

	it('leaves out a total of this page or of the first page only', () => {
		const answer = (text: string) => [
			{ name: 'total_results', type: 'Number', text },
			list('bills'),
		];
		const total = (text: string) => find([input('page_no', '页码')], answer(text))?.total;
		expect(total('当前页查询返回的结果数')).toBeUndefined();
		expect(total('数据总数,只有当返回第一页数据时有值,其他页此返回值无效')).toBeUndefined();
		expect(total('搜索到的总数')).toBe('total_results');
	});

	it('finds a list in JSON text when there is no other', () => {
		const response = [
			{ name: 'cat_search_result', type: 'String' },
			{ name: 'total', type: 'Number' },
		];
		expect(find([input('page_no', '页码')], response)?.records).toBe('cat_search_result');
	});

	it('names the record by its ID where the platform warns that the list moves', () => {
		const inputs = [
			input('page_no', '注:必须采用倒序的分页方式(从最后一页往回取)才能避免漏单问题。'),
			input('use_has_next', '是否启用has_next的分页方式', { type: 'boolean' }),
		];
		const response = [
			{ name: 'total_results', type: 'Number' },
			{ name: 'has_next', type: 'Boolean' },
			list('trades', 'num_iid', 'tid'),
		];
		expect(find(inputs, response, 'trades[]')).toEqual({
			style: 'page',
			parameter: 'page_no',
			total: 'total_results',
			hasNext: 'has_next',
			askHasNext: 'use_has_next',
			id: 'tid',
		});
	});
});

describe('speaksOfPages', () => {
	it.each<[string, boolean]>([
		['分页查询仓库', true],
		['支持翻页', true],
		['A cursor for the next call', true],
		['获取单个交易', false],
	])('tells from the text "%s": %s', (text, isSo) => {
		expect(speaksOfPages(text, [])).toBe(isSo);
	});

	it('tells from names of parameters and of the answer', () => {
		expect(speaksOfPages('', [input('to_page', '')])).toBe(true);
		expect(speaksOfPages('', [], [{ name: 'hasNext', type: 'Boolean' }])).toBe(true);
		expect(speaksOfPages('', [input('tid', '')], [list('trades', 'tid')])).toBe(false);
	});
});
