import type { ILoadOptionsFunctions, INodeProperties } from 'n8n-workflow';
import { TaobaoApi } from '../../../nodes/TaobaoApi/TaobaoApi.node';
import { allEntries, findAnywhere } from '../../../nodes/shared/catalogue/anywhere';
import { fieldName, isPosition } from '../../../nodes/shared/catalogue/parameters';

const { methods, description } = new TaobaoApi();
const property = (name: string): INodeProperties | undefined =>
	description.properties.find((one) => one.name === name);

const search = (filter?: string, token?: string) =>
	methods.listSearch.searchMethods.call({} as ILoadOptionsFunctions, filter, token);

const fieldsOf = (method: string) =>
	methods.resourceMapping.getParameters.call({
		getNodeParameter: () => method,
	} as unknown as ILoadOptionsFunctions);

describe('the list of methods', () => {
	it('has rows that begin with the English name, with a link to the page of the API', async () => {
		const { results } = await search('卖家 交易');
		expect(results[0]).toEqual({
			name: `${findAnywhere('taobao.trades.sold.get')?.name} (查询卖家已卖出的交易数据（根据创建时间）) · taobao.trades.sold.get`,
			value: 'taobao.trades.sold.get',
			url: 'https://open.taobao.com/api.htm?docId=46&docType=2',
		});
	});

	it('goes on to the last operation, each once, and marks delisted ones', async () => {
		const seen: string[] = [];
		let token: string | undefined;
		do {
			const { results, paginationToken } = await search('', token);
			seen.push(...results.map(({ name }) => name));
			token = paginationToken;
		} while (token);
		expect(new Set(seen).size).toBe(allEntries().length);
		expect(seen.filter((name) => name.includes(' (delisted) (')).length).toBe(
			allEntries().filter(({ delisted }) => delisted).length,
		);
	});

	it('is there without a credential, and is asked from the node by the name that it has', () => {
		const [list] = property('method')?.modes ?? [];
		expect(list?.typeOptions).toMatchObject({ skipCredentialsCheckInRLC: true, searchable: true });
		expect(Object.keys(methods.listSearch)).toContain(list?.typeOptions?.searchListMethod);
	});
});

describe('the fields of the parameters', () => {
	it('are those of the method, required ones first and the others to be added', async () => {
		const { fields } = await fieldsOf('taobao.trade.memo.update');
		expect(fields.map(({ id }) => id)).toEqual(['tid', 'memo', 'flag', 'reset']);
		expect(fields.map(({ required, removed }) => [required, removed])).toEqual([
			[true, false],
			[false, true],
			[false, true],
			[false, true],
		]);
		expect(fields.map(({ type }) => type)).toEqual(['string', 'string', 'options', 'boolean']);
	});

	it('leave out where a list is read from, which Return All and Limit stand for', async () => {
		const { fields } = await fieldsOf('taobao.trades.sold.get');
		const ids = fields.map(({ id }) => id);
		expect(ids).toContain('start_created');
		expect(ids).not.toContain('page_no');
		expect(ids).not.toContain('page_size');
		expect(fields.find(({ id }) => id === 'start_created')?.type).toBe('dateTime');
	});

	it('say in their labels what a text is: a list, or the name of a binary field', async () => {
		const { fields } = await fieldsOf('taobao.picture.upload');
		expect(fields.find(({ id }) => id === 'img')?.displayName).toMatch(/ \(Binary Field\)$/);
		const { fields: sold } = await fieldsOf('taobao.trades.sold.get');
		expect(sold[0]?.displayName).toBe('Fields (With Commas)');
	});

	it('have each parameter of each method once, under a name that n8n can look up', async () => {
		const wrong: string[] = [];
		for (const { method } of allEntries()) {
			const { fields } = await fieldsOf(method);
			const ids = fields.map(({ id }) => id);
			const isPlain = ids.every((id) => /^\w+$/.test(id)) && new Set(ids).size === ids.length;
			const operation = findAnywhere(method)!;
			const hasAll = operation.parameters.every(
				({ name, required, fields: members }) =>
					!required || isPosition(operation, name, members) || ids.includes(fieldName(name)),
			);
			if (!isPlain || !hasAll) wrong.push(method);
		}
		expect(wrong).toEqual([]);
	});

	it('are none for a method that is in no list', async () => {
		expect(await fieldsOf('taobao.new.thing')).toEqual({ fields: [] });
		expect(await fieldsOf('')).toEqual({ fields: [] });
	});
});
