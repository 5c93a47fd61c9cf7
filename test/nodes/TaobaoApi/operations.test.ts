import type { IDataObject } from 'n8n-workflow';
import { TaobaoApi } from '../../../nodes/TaobaoApi/TaobaoApi.node';
import { allEntries, findAnywhere } from '../../../nodes/shared/catalogue/anywhere';
import { isPosition } from '../../../nodes/shared/catalogue/parameters';
import { runNode } from '../../support/engine';

/** Runs the node without any credential. */
const run = async (parameters: IDataObject, items = [{ json: {} as IDataObject }]) => {
	const node = new TaobaoApi();
	node.description = { ...node.description, credentials: [] };
	return await runNode({ node, parameters, items });
};

const describeAll = async (methods: string[]) => {
	const { items, error } = await run(
		{ operation: 'describe', method: '={{ $json.method }}' },
		methods.map((method) => ({ json: { method } })),
	);
	expect(error).toBeUndefined();
	return items.map(({ json }) => json);
};

const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

interface Said {
	name: string;
	type: string;
	values?: string[];
	members?: Record<string, string>;
}

describe('Search Operations', () => {
	it('gives methods with what they do and require, best first, without a credential', async () => {
		const { items, error } = await run({ operation: 'search', text: 'sold trades', limit: 3 });
		expect(error).toBeUndefined();
		expect(items).toHaveLength(3);
		expect(items[0]?.json).toEqual({
			method: 'taobao.trades.sold.get',
			name: findAnywhere('taobao.trades.sold.get')?.name,
			title: '查询卖家已卖出的交易数据（根据创建时间）',
			description: findAnywhere('taobao.trades.sold.get')?.description,
			platform: 'Taobao Open Platform',
			required: ['fields'],
		});
	});

	it('gives ten where nobody says how many, and names the platform', async () => {
		const { items } = await run({ operation: 'search', text: '钉钉 机器人' });
		expect(items).toHaveLength(10);
		expect(items[0]?.json).toMatchObject({ platform: 'DingTalk Robot' });
	});

	it('marks what is delisted, with its successor', async () => {
		const old = allEntries().find(({ delisted, successor }) => delisted && successor);
		const { items } = await run({ operation: 'search', text: old?.method, limit: 1 });
		expect(items[0]?.json).toMatchObject({ delisted: true, successor: old?.successor });
	});

	it('gives nothing for what nobody has, and refuses nothing to look for', async () => {
		expect((await run({ operation: 'search', text: 'qqqqq' })).items).toEqual([]);
		const { error } = await run({ operation: 'search', text: ' ' });
		expect(error?.message).toBe('The field "Text" is not valid');
		const { error: limit } = await run({ operation: 'search', text: 'a', limit: 0 });
		expect(limit?.message).toBe('The field "Limit" is not valid');
	});
});

describe('Describe Operation', () => {
	it('tells of every method in 2 kB its required parameters, by name and type', async () => {
		const methods = allEntries().map(({ method }) => method);
		const said = await describeAll(methods);
		expect(said.map(({ method }) => method)).toEqual(methods);
		expect(said.filter((one) => bytes(one) > 2048)).toEqual([]);
		const lacking = said.filter(({ method, required }) => {
			const operation = findAnywhere(String(method))!;
			const names = (required as unknown as Said[])
				.filter(({ type }) => type)
				.map(({ name }) => name);
			return operation.parameters.some(
				({ name, fields, required: isRequired }) =>
					isRequired && !isPosition(operation, name, fields) && !names.includes(name),
			);
		});
		expect(lacking.map(({ method }) => method)).toEqual([]);
	});

	it('tells members of objects with when they must be there, values, what comes back and the page', async () => {
		const [message, sold] = await describeAll([
			'dingtalk.oapi.message.corpconversation.asyncsend_v2',
			'taobao.trades.sold.get',
		]);
		const [msg] = (message?.required ?? []) as unknown as Said[];
		expect(msg?.members).toMatchObject({
			msgtype: 'string, required',
			text: 'object, required if msgtype is text',
		});
		expect(message?.optional).toContainEqual(
			expect.objectContaining({
				name: 'agent_id',
				description: expect.stringMatching(/Default: Agent ID of the credential/) as unknown,
			}),
		);
		expect(message?.answer).toContain('task_id');
		expect(message?.platform).toBe('DingTalk');
		expect(sold).toMatchObject({
			onlyReads: true,
			list: expect.stringContaining('Limit') as string,
		});
		expect(sold?.page).toBe('https://open.taobao.com/api.htm?docId=46&docType=2');
		expect(JSON.stringify(sold)).not.toContain('page_no');
	});

	it('tells more of one parameter, or of a member of it, within the same size', async () => {
		const method = 'dingtalk.oapi.message.corpconversation.asyncsend_v2';
		const one = async (parameter: string) =>
			(await run({ operation: 'describe', method, parameter })).items[0]?.json;
		const msg = await one('msg');
		const [kind] = (msg?.members ?? []) as unknown as Said[];
		expect(kind?.values).toContain('markdown: Markdown');
		expect(await one('msg.oa')).toMatchObject({ name: 'msg.oa', type: 'object' });
		expect(bytes(msg)).toBeLessThanOrEqual(2048);
	});

	it('tells of each object among the parameters within the same size', async () => {
		const structs = allEntries().flatMap(({ method }) =>
			(findAnywhere(method)?.parameters ?? [])
				.filter(({ fields }) => (fields?.length ?? 0) > 0)
				.map(({ name: parameter }) => ({ json: { method, parameter } })),
		);
		const { items } = await run(
			{ operation: 'describe', method: '={{ $json.method }}', parameter: '={{ $json.parameter }}' },
			structs,
		);
		expect(items).toHaveLength(structs.length);
		expect(items.filter(({ json }) => bytes(json) > 2048)).toEqual([]);
	});

	it('names the most alike where there is no such method or parameter', async () => {
		const method = await run({ operation: 'describe', method: 'taobao.trade.sold.get' });
		expect(method.error?.message).toBe('The method "taobao.trade.sold.get" is in no list');
		expect(method.error?.description).toContain('taobao.trades.sold.get');
		const { error } = await run({
			operation: 'describe',
			method: 'taobao.trade.get',
			parameter: 'trade_id',
		});
		expect(error?.description).toContain('It takes fields, tid');
	});
});
