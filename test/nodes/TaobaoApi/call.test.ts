import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { type Gateway, startGateway } from '../../../gateway/Gateway';
import { TaobaoApi } from '../../../nodes/TaobaoApi/TaobaoApi.node';
import { credentialsFor } from '../../support/credential';
import { CredentialStore, runNode } from '../../support/engine';
import { itemWithFile } from '../../support/itemWithFile';

let gateway: Gateway;
beforeAll(async () => {
	gateway = await startGateway();
});
beforeEach(() => gateway.reset());
afterAll(() => gateway.close());

const chosen = (value: string, mode = 'list') => ({ __rl: true, mode, value });

const call = (parameters: IDataObject, items?: INodeExecutionData[]) =>
	runNode({
		node: new TaobaoApi(),
		parameters: { operation: 'call', ...parameters },
		items,
		credentials: new CredentialStore(credentialsFor(gateway)),
	});

/** Calls that arrived, without those for tokens. */
const calls = () => gateway.calls.filter(({ method }) => !/gettoken$/.test(method ?? ''));

/** Parameters as the editor keeps those that are filled in by fields. */
const fields = (value: IDataObject): IDataObject => ({
	specifyParameters: 'fields',
	parameterFields: { mappingMode: 'defineBelow', value, schema: [] },
});

describe('the method of the node Taobao API', () => {
	it.each([
		['from the list', chosen('taobao.trade.get')],
		['by name', chosen(' taobao.trade.get ', 'name')],
		['by an expression', chosen('={{ "taobao.trade." + "get" }}', 'name')],
		['as plain text', 'taobao.trade.get'],
		['as a plain expression', '={{ "taobao.trade.get" }}'],
	])('is given %s', async (_, method) => {
		const parameters = { fields: 'tid,status', tid: '7091800003790954036' };
		await call({ method, parameters });
		expect(gateway.calls.map((one) => one.method)).toEqual(['taobao.trade.get']);
	});

	it('may be another one for each item', async () => {
		const methods = ['taobao.time.get', 'taobao.appip.get'];
		const { error } = await call(
			{ method: chosen('={{ $json.method }}', 'name') },
			methods.map((method) => ({ json: { method } })),
		);
		expect(error).toBeUndefined();
		expect(gateway.calls.map((one) => one.method)).toEqual(methods);
	});
});

describe('a method of the catalogue', () => {
	const sold = { method: chosen('taobao.trades.sold.get'), parameters: { fields: 'tid,status' } };

	it('gives its records as items, as many as Limit says', async () => {
		const { items, error } = await call({ ...sold, limit: 3 });
		expect(error).toBeUndefined();
		expect(items).toHaveLength(3);
		expect(Object.keys(items[0]?.json ?? {})).toEqual(['tid', 'status']);
		expect(calls()[0]?.business).toMatchObject({ page_size: '3' });
	});

	it('is read to its end by Return All', async () => {
		const { items } = await call({ ...sold, returnAll: true, options: { pageSize: 2 } });
		expect(calls().length).toBeGreaterThan(2);
		expect(new Set(items.map(({ json }) => json.tid)).size).toBe(items.length);
	});

	it('is read from the beginning although it requires the number of a page', async () => {
		const { error } = await call({ method: chosen('taobao.crm.members.get'), parameters: '{}' });
		expect(error).toBeUndefined();
		expect(calls()[0]?.business).toMatchObject({ current_page: '1' });
	});

	it('sends what stands in its fields, each as its expression gives it, and nothing that is empty', async () => {
		const { error } = await call(
			{
				method: chosen('taobao.trades.sold.get'),
				...fields({
					fields: 'tid',
					start_created: '2026-11-20T00:00:00',
					buyer_nick: '={{ $json.nick }}',
					end_created: null,
					status: '',
				}),
			},
			[{ json: { nick: '买家' } }],
		);
		expect(error).toBeUndefined();
		expect(calls()[0]?.business).toEqual({
			fields: 'tid',
			start_created: '2026-11-20 00:00:00',
			buyer_nick: '买家',
			page_no: '1',
			page_size: '50',
		});
	});

	it('takes a file from the binary field that its own field names, and objects as JSON', async () => {
		const upload = await call(
			{
				method: chosen('taobao.picture.upload'),
				...fields({ picture_category_id: '0', image_input_title: 'a.png', img: 'data' }),
			},
			[itemWithFile()],
		);
		expect(upload.error).toBeUndefined();
		expect(gateway.calls[0]?.files.img).toMatchObject({ filename: 'a.png', mime: 'image/png' });
	});

	it('is not called without what it requires, and all of that is named', async () => {
		const { error } = await call({ method: chosen('taobao.trade.memo.update'), parameters: '{}' });
		expect(error?.message).toBe('The field "Trade ID" is required');
		const two = await call({ method: chosen('taobao.logistics.address.add'), parameters: '{}' });
		expect(two.error?.message).toMatch(/^\d parameters are required$/);
		expect(two.error?.description).toMatch(/contact_name \(.+\), province \(.+\), city/);
		expect(gateway.calls).toEqual([]);
	});

	it('checks members, kinds and limits as the nodes of the domains do', async () => {
		const tid = await call({
			method: chosen('taobao.trade.memo.update'),
			parameters: { tid: 'x' },
		});
		expect(tid.error?.description).toContain('takes the parameter tid: it must be a number');
		const members = await call({
			method: chosen('dingtalk.oapi.message.corpconversation.asyncsend_v2'),
			authentication: 'dingTalk',
			parameters: { agent_id: '1', to_all_user: true, msg: { msgtype: 'text', text: {} } },
		});
		expect(members.error?.description).toContain('msg.text.content');
		expect(calls()).toEqual([]);
	});

	it('refuses a name that it does not have, and says what may be meant', async () => {
		const parameters = { fields: 'tid', start_create: '2026-11-01' };
		const { error } = await call({ ...sold, parameters });
		expect(error?.message).toBe('The parameter "start_create" is unknown');
		expect(error?.description).toContain('Most alike: start_created');
		expect(gateway.calls).toEqual([]);
	});

	it('sends other names too where the option says so', async () => {
		const parameters = { fields: 'tid', newer: [1, 2] };
		await call({ ...sold, parameters, options: { sendUnknown: true } });
		expect(gateway.calls[0]?.business).toMatchObject({ fields: 'tid', newer: '1,2' });
	});

	it('may be one that no node of a domain has', async () => {
		const { error } = await call({
			method: chosen('taobao.top.oaid.decrypt'),
			parameters: { query_list: [{ oaid: 'a', scene: '1001', tid: '7091800003790954036' }] },
		});
		expect(gateway.calls[0]?.method).toBe('taobao.top.oaid.decrypt');
		expect(error?.name).not.toBe('NodeOperationError');
	});
});

describe('a method that is in no list', () => {
	it('is called as it is given, and when the platform does not know it, the most alike are named', async () => {
		const { error } = await call({
			method: chosen('taobao.trade.sold.get', 'name'),
			parameters: {},
		});
		expect(gateway.calls[0]?.method).toBe('taobao.trade.sold.get');
		expect(error?.name).toBe('NodeApiError');
		expect(error?.description).toContain('Most alike are taobao.trades.sold.get');
	});

	it('gets no such advice when the platform refuses it for another reason', async () => {
		gateway.injectFault({ kind: 'drop', times: 5, method: 'taobao.trade.sold.get' });
		const { error } = await call({
			method: chosen('taobao.trade.sold.get', 'name'),
			options: { tries: 1 },
		});
		expect(error?.name).toBe('NodeApiError');
		expect(error?.description).not.toContain('Most alike');
	});

	it('has no fields for its parameters', async () => {
		const { error } = await call({ method: chosen('taobao.new.thing', 'name'), ...fields({}) });
		expect(error?.message).toBe('The method is in no list');
		expect(gateway.calls).toEqual([]);
	});
});

describe('the field Platform', () => {
	const methods: Array<[platform: string, method: string, parameters: IDataObject]> = [
		['accessToken', 'taobao.time.get', {}],
		['accessToken', 'aliexpress.solution.product.info.get', { product_id: '1' }],
		['dingTalk', 'dingtalk.oapi.user.get', { userid: 'manager01' }],
		['dingTalkRobot', 'dingtalk.oapi.robot.send', { msgtype: 'text', text: { content: 'a' } }],
		['qimen', 'taobao.qimen.orderprocess.query', { orderCode: 'A1', warehouseCode: 'W' }],
		['alibabaCloud', 'ecs.aliyuncs.com.DescribeRegions.2014-05-26', {}],
	];

	it.each(methods)(
		'%s calls %s by its own protocol',
		async (authentication, method, parameters) => {
			const { error } = await call({ authentication, method: chosen(method), parameters });
			expect(error?.description).toBeUndefined();
			expect(calls()).toHaveLength(1);
			expect(calls()[0]?.method).toBe(method);
		},
	);

	it('All lets each method take the credential of its platform', async () => {
		const { error, items } = await call(
			{
				authentication: 'all',
				method: chosen('={{ $json.method }}', 'name'),
				parameters: '={{ $json.parameters }}',
			},
			methods.map(([, method, parameters]) => ({ json: { method, parameters } })),
		);
		expect(error).toBeUndefined();
		expect(items.length).toBeGreaterThanOrEqual(methods.length);
		expect(calls().map(({ method }) => method)).toEqual(methods.map(([, method]) => method));
	});

	it.each(methods)(
		'names the platform to choose where it is not %s (%s)',
		async (own, method, parameters) => {
			const authentication = own === 'qimen' ? 'dingTalk' : 'qimen';
			const { error } = await call({ authentication, method: chosen(method), parameters });
			expect(error?.message).toMatch(
				/^The method belongs to (Taobao|DingTalk|Qimen|Alibaba Cloud)/,
			);
			expect(error?.description).toMatch(/set Platform to .+ or All/);
			expect(gateway.calls).toEqual([]);
		},
	);
});
