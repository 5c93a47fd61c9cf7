import { type Gateway, startGateway } from '../../gateway/Gateway';
import { callText } from './caller';
import { cloud } from './families/alibabaCloud';
import { dingTalk, dingTalkToken } from './families/dingTalk';
import { qimen } from './families/qimen';

/** What the platforms refuse, each in its own words. */
describe('expectations of requests', () => {
	let gateway: Gateway;
	let access_token: string;

	beforeAll(async () => {
		gateway = await startGateway();
		access_token = await dingTalkToken(gateway);
	});
	afterAll(() => gateway.close());

	const notify = '/topapi/message/corpconversation/asyncsend_v2';
	const approve = '/topapi/processinstance/create';
	const text = { msgtype: 'text', text: { content: '你好' } };
	const approval = { process_code: 'P', originator_user_id: 'u', dept_id: 1 };
	const row = { name: '事由', value: '出差' };
	const post = (path: string, body: object) =>
		dingTalk(gateway, path, { query: { access_token }, body });

	it.each<[string, string, object, string]>([
		[
			'a message without the body of its kind',
			notify,
			{ msgtype: 'markdown', text: {} },
			'msg.markdown',
		],
		['a message of an unknown kind', notify, { msgtype: 'video' }, 'msg.msgtype'],
		[
			'a text message without content',
			notify,
			{ msgtype: 'text', text: { a: 1 } },
			'msg.text.content',
		],
	])('of DingTalk: no %s', async (_, path, msg, name) => {
		const response = await post(path, { agent_id: 1, msg, userid_list: 'u' });
		expect(response).toMatchObject({
			errcode: 40035,
			errmsg: expect.stringContaining(name) as string,
		});
	});

	it('of DingTalk: a notification goes to somebody', async () => {
		expect(await post(notify, { agent_id: 1, msg: text })).toMatchObject({ errcode: 40035 });
		for (const to of [{ userid_list: 'u' }, { dept_id_list: '1' }, { to_all_user: true }])
			expect(await post(notify, { agent_id: 1, msg: text, ...to })).toMatchObject({ errcode: 0 });
	});

	it.each([
		['an object of labels', { 事由: '出差' }],
		['a value that is no text', [{ ...row, value: 5 }]],
		['a list as text', JSON.stringify([row])],
		['a row without a name', [{ value: '出差' }]],
		['no row', []],
	])('of DingTalk: no approval with %s', async (_, form_component_values) => {
		const response = await post(approve, { ...approval, form_component_values });
		expect(response).toMatchObject({ errcode: 40035 });
		expect(await post(approve, { ...approval, form_component_values: [row] })).toMatchObject({
			errcode: 0,
		});
	});

	it('of DingTalk: lists of tags are JSON arrays, lists of users texts with commas', async () => {
		const register = (call_back_tag: unknown) =>
			post('/call_back/register_call_back', {
				call_back_tag,
				...{ token: 't', aes_key: 'k', url: 'https://example.com' },
			});
		expect(await register('user_add_org,user_leave_org')).toMatchObject({ errcode: 40035 });
		expect(await register(['user_add_org'])).toMatchObject({ errcode: 0 });
		const listed = { agent_id: 1, msg: text, userid_list: ['a', 'b'] };
		expect(await post(notify, listed)).toMatchObject({ errcode: 40035 });
	});

	const address =
		'<name>张三</name><mobile>13800000000</mobile><province>浙江省</province><city>杭州市</city>' +
		'<detailAddress>示例路1号</detailAddress>';
	const head =
		'<deliveryOrderCode>D</deliveryOrderCode><orderType>JYCK</orderType><warehouseCode>W</warehouseCode>' +
		'<createTime>2026-01-01 00:00:00</createTime><placeOrderTime>2026-01-01 00:00:00</placeOrderTime>' +
		'<operateTime>2026-01-01 00:00:00</operateTime><shopNick>S</shopNick><logisticsCode>SF</logisticsCode>';
	const receiver = `<receiverInfo>${address}</receiverInfo>`;
	const line =
		'<orderLine><ownerCode>O</ownerCode><itemCode>I</itemCode><planQty>1</planQty>' +
		'<actualPrice>1</actualPrice></orderLine>';
	const order = (inner: string, lines = `<orderLines>${line}</orderLines>`) =>
		`<request><deliveryOrder>${inner}</deliveryOrder>${lines}</request>`;

	it.each([
		['an empty order', '<request/>', 'missing-parameter:request'],
		['no lines', order(head + receiver, ''), 'missing-parameter:request.orderLines'],
		[
			'empty lines',
			order(head + receiver, '<orderLines/>'),
			'missing-parameter:request.orderLines',
		],
		['no receiver', order(head), 'missing-parameter:request.deliveryOrder.receiverInfo'],
		[
			'a receiver without a name',
			order(head + receiver.replace(/<name>.*<\/name>/, '')),
			'missing-parameter:request.deliveryOrder.receiverInfo.name',
		],
		[
			'lines of another element',
			order(head + receiver).replaceAll('orderLine>', 'line>'),
			'invalid-parameter:orderLines',
		],
		[
			'a quantity that is no number',
			order(head + receiver).replace('<planQty>1', '<planQty>one'),
			'invalid-parameter:request.orderLines[0].planQty',
		],
	])('of Qimen: no order with %s', async (_, body, subCode) => {
		const response = await qimen(gateway, 'taobao.qimen.deliveryorder.create', body);
		expect(response).toMatch(/<response><flag>failure<\/flag><code>4[01]<\/code>/);
		expect(response).toContain(`<sub_code>isv.${subCode}`);
	});

	it('of Qimen: serial numbers stand in their list once', async () => {
		const lineOf = (serials: string) =>
			'<request><entryOrder><entryOrderCode>E</entryOrderCode><ownerCode>O</ownerCode>' +
			'<warehouseCode>W</warehouseCode></entryOrder><orderLines><orderLine><ownerCode>O</ownerCode>' +
			`<itemCode>I</itemCode><planQty>2</planQty><snList>${serials}</snList></orderLine></orderLines></request>`;
		const method = 'taobao.qimen.entryorder.create';
		const right = await qimen(gateway, method, lineOf('<sn>S1</sn><sn>S2</sn>'));
		expect(right).toContain('<flag>success</flag>');
		const doubled = await qimen(gateway, method, lineOf('<sn><sn>S1</sn><sn>S2</sn></sn>'));
		expect(doubled).toContain('<flag>failure</flag>');
		expect(
			await qimen(gateway, 'taobao.qimen.deliveryorder.create', order(head + receiver)),
		).toContain('<flag>success</flag>');
	});

	it('of the Taobao Open Platform: members of structs are there and of their kind', async () => {
		const faultOf = async (order_query: unknown) => {
			const business = { param0: JSON.stringify(order_query) };
			return await callText(gateway, 'aliexpress.solution.order.get', business);
		};
		expect(await faultOf({})).toContain('isv.missing-parameter:param0.page_size');
		const query = { order_status_list: ['FINISH'], page_size: 20, current_page: 1 };
		expect(await faultOf({ ...query, order_status_list: 'FINISH' })).toContain(
			'isv.invalid-parameter:param0.order_status_list',
		);
		expect(await faultOf({ ...query, page_size: 'many' })).toContain(
			'isv.invalid-parameter:param0.page_size',
		);
		expect(await faultOf(query)).not.toContain('error_response');
	});

	it('of Alibaba Cloud: the parameters that its metadata requires', async () => {
		const ask = (parameters: Record<string, string>) =>
			cloud(
				gateway,
				{ Action: 'DescribeDBInstances', Version: '2014-08-15', ...parameters },
				'/rds/',
			);
		expect(await ask({})).toMatchObject({ status: 400, body: { Code: 'MissingParameter' } });
		const region = { RegionId: 'cn-hangzhou' };
		expect(await ask({ ...region, PageSize: 'many' })).toMatchObject({
			status: 400,
			body: { Code: 'InvalidParameter' },
		});
		expect((await ask(region)).status).toBe(200);
	});
});
