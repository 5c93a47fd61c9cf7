import { readNewer } from '../../../tools/import/readNewer';
import type { MetadataApi, MetadataField } from '../../../tools/import/sources';

const number = (name: string, text: string): MetadataField => ({ name, type: 'Number', text });
const pages = [number('offset', '偏移量'), number('page_size', '每页条数')];
const list: MetadataField = {
	name: 'records',
	type: 'Record[]',
	fields: [number('id', '编号')],
};

const pagingOf = (about: Partial<MetadataApi>) => {
	const method = 'taobao.a.get';
	const api: MetadataApi = {
		id: 1,
		method,
		title: '',
		text: '',
		request: pages,
		response: [list],
		...about,
	};
	return readNewer([{ package: 'a', category: 'A', apis: [api] }], []).get('a')?.[0]?.paging;
};

describe('readNewer', () => {
	it('lets read page by page what comes as a list', () => {
		expect(pagingOf({})).toMatchObject({ style: 'offset', parameter: 'offset', size: 'page_size' });
	});

	it('lets read nothing page by page that is text, as it may be no list', () => {
		expect(pagingOf({ response: [{ name: 'data', type: 'String' }] })).toBeUndefined();
	});

	it('lets read nothing page by page whose title denies pages', () => {
		expect(pagingOf({ title: '查询全量列表(不分页)' })).toBeUndefined();
	});
});
