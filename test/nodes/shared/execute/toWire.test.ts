import type { IDataObject } from 'n8n-workflow';
import { type Gateway, startGateway } from '../../../../gateway/Gateway';
import { AlibabaCloud } from '../../../../nodes/AlibabaCloud/AlibabaCloud.node';
import { DingTalkApps } from '../../../../nodes/DingTalkApps/DingTalkApps.node';
import { DingTalkContacts } from '../../../../nodes/DingTalkContacts/DingTalkContacts.node';
import { DingTalkMessages } from '../../../../nodes/DingTalkMessages/DingTalkMessages.node';
import { DingTalkWork } from '../../../../nodes/DingTalkWork/DingTalkWork.node';
import { Qimen } from '../../../../nodes/Qimen/Qimen.node';
import { TaobaoLogistics } from '../../../../nodes/TaobaoLogistics/TaobaoLogistics.node';
import { TaobaoTrade } from '../../../../nodes/TaobaoTrade/TaobaoTrade.node';
import { TaobaoWaybill } from '../../../../nodes/TaobaoWaybill/TaobaoWaybill.node';
import { AlibabaTelecom } from '../../../../nodes/AlibabaTelecom/AlibabaTelecom.node';
import { TaobaoItem } from '../../../../nodes/TaobaoItem/TaobaoItem.node';
import { credentialsFor } from '../../../support/credential';
import { CredentialStore, type RunInput, runNode } from '../../../support/engine';

describe('toWire', () => {
	let gateway: Gateway;
	beforeAll(async () => {
		gateway = await startGateway();
	});
	beforeEach(() => gateway.reset());
	afterAll(() => gateway.close());

	const run = async (node: RunInput['node'], operation: string, values: IDataObject) => {
		const { error } = await runNode({
			node,
			parameters: { operation, ...values },
			credentials: new CredentialStore(credentialsFor(gateway)),
		});
		return { call: gateway.calls.at(-1), fieldError: error?.description ?? '' };
	};

	it.each(['[]', ' [ ] ', '={{ [] }}'])(
		'refuses %j for a list of objects that must be given',
		async (criteriaList) => {
			const { call, fieldError } = await run(new Qimen(), 'taobao.qimen.inventory.query', {
				resource: 'inventory',
				criteriaList,
			});
			expect(fieldError).toContain('criteriaList: it must be given');
			expect(call).toBeUndefined();
		},
	);

	it.each([
		{ nestedData: 'fields', contactUi: {} },
		{ nestedData: 'fields', contactUi: { value: { name: '', remark: ' ' } } },
		{ nestedData: 'json', contact: '{}' },
	])(
		'refuses a struct that must be given in which nothing was filled in: %j',
		async (parameters) => {
			const operation = 'dingtalk.corp.extcontact.create';
			const resource = 'externalContact';
			const values = { resource, ...parameters } as IDataObject;
			const { call, fieldError } = await run(new DingTalkContacts(), operation, values);
			expect(fieldError).toContain('contact: it must be given');
			expect(call).toBeUndefined();
		},
	);

	describe('with members that must be there', () => {
		const address = { detail: 'a', province: 'b' };
		const order = {
			object_id: '1',
			order_info: { order_channels_type: 'TB', trade_order_list: ['1'] },
			package_info: { items: [{ count: 1, name: 'x' }] },
			recipient: { address, name: 'n' },
			template_url: 'http://t',
			user_id: '1234567890123456789',
		};
		const request = {
			cp_code: 'ZTO',
			sender: { address, name: 'n' },
			trade_order_info_dtos: [order],
		};
		const apply = (value: unknown) =>
			run(new TaobaoWaybill(), 'cainiao.waybill.ii.get', {
				resource: 'waybill',
				param_waybill_cloud_print_apply_new_request: value as string,
			});
		const without = (change: object) => ({
			...request,
			trade_order_info_dtos: [order, { ...order, ...change }],
		});

		it.each([
			['an object', { ...request, trade_order_info_dtos: [] }],
			['text', JSON.stringify({ ...request, trade_order_info_dtos: [] })],
		])('refuses an empty list that must be there, in %s', async (_, value) => {
			const { call, fieldError } = await apply(value);
			expect(fieldError).toContain('.trade_order_info_dtos: it must be given');
			expect(call).toBeUndefined();
		});

		it('sends a struct that has them, ids as digits', async () => {
			const { call, fieldError } = await apply(request);
			expect(fieldError).toBe('');
			expect(Object.values(call?.business ?? {})[0]).toContain('"user_id":1234567890123456789');
		});

		it.each<[string, object]>([
			['.cp_code', { ...request, cp_code: undefined }],
			['.cp_code', { ...request, cp_code: '  ' }],
			['.sender.address.province', { ...request, sender: { address: { detail: 'a' }, name: 'n' } }],
			['.trade_order_info_dtos[1].user_id', without({ user_id: null })],
			[
				'.trade_order_info_dtos[1].package_info.items[0].count',
				without({ package_info: { items: [{ name: 'x' }] } }),
			],
		])('names %s when it is missing, in an object and in JSON text', async (place, value) => {
			for (const given of [value, JSON.stringify(value), `={{ ${JSON.stringify(value)} }}`]) {
				const { call, fieldError } = await apply(given);
				expect(fieldError).toContain(
					`param_waybill_cloud_print_apply_new_request${place}: it must be given`,
				);
				expect(call).toBeUndefined();
			}
		});

		it('writes text members that hold an object or a list as JSON text', async () => {
			const services = { 'SVC-COD': { value: 1 } };
			const value = without({ logistics_services: services });
			for (const given of [value, JSON.stringify(value)]) {
				gateway.reset();
				const { call } = await apply(given);
				const text = Object.values(call?.business ?? {})[0] ?? '';
				const sent = JSON.parse(text) as { trade_order_info_dtos: IDataObject[] };
				expect(sent.trade_order_info_dtos[1]?.logistics_services).toBe(JSON.stringify(services));
			}
		});

		it('writes the tables of an approval form as JSON text', async () => {
			const rows = [{ name: '明细', value: [[{ name: 'a', value: '1' }]] }];
			for (const given of [rows, JSON.stringify(rows)]) {
				const { call, fieldError } = await run(
					new DingTalkWork(),
					'dingtalk.oapi.processinstance.create',
					{
						resource: 'approvalInstance',
						...{ process_code: 'p', originator_user_id: 'u', dept_id: '1' },
						form_component_values: given,
					},
				);
				expect(fieldError).toBe('');
				expect(JSON.parse(call?.rawBody ?? '')).toMatchObject({
					form_component_values: [{ name: '明细', value: JSON.stringify(rows[0]?.value) }],
				});
			}
		});

		it('refuses a member of the wrong kind', async () => {
			const { fieldError } = await apply(without({ user_id: 'seller' }));
			expect(fieldError).toContain('.trade_order_info_dtos[1].user_id: it must be a number');
		});
	});

	describe('with limits', () => {
		const addressAdd = (memo: string) =>
			run(new TaobaoLogistics(), 'taobao.logistics.address.add', {
				resource: 'address',
				...{ contact_name: 'a', province: 'b', city: 'c', addr: 'd' },
				additionalFields: { memo },
			});

		it('counts bytes where the platform does', async () => {
			expect((await addressAdd('字'.repeat(129))).fieldError).toContain(
				'memo: it must be at most 256 bytes long (a Chinese character takes 2), not 258',
			);
			expect((await addressAdd('字'.repeat(128))).call?.business.memo).toHaveLength(128);
		});

		const changeAddress = (receiver_name: string) =>
			run(new TaobaoTrade(), 'taobao.trade.shippingaddress.update', {
				resource: 'trade',
				tid: '1',
				additionalFields: { receiver_name },
			});

		it('counts two bytes a Chinese character where the platform says so', async () => {
			expect((await changeAddress('字'.repeat(25))).call?.business.receiver_name).toHaveLength(25);
			expect((await changeAddress(`${'字'.repeat(25)}a`)).fieldError).toContain('not 51');
		});
	});

	it('writes a list for a text as the platform does: joined, or as a JSON array', async () => {
		const { call } = await run(new DingTalkContacts(), 'dingtalk.oapi.user.batchdelete', {
			resource: 'user',
			additionalFields: { useridlist: '={{ ["a", "b"] }}' },
		});
		expect(call?.rawBody).toBe('{"useridlist":["a","b"]}');
		const { call: joined } = await run(new TaobaoTrade(), 'taobao.trades.sold.get', {
			resource: 'trade',
			fields: '={{ ["tid", "status"] }}',
		});
		expect(joined?.business.fields).toBe('tid,status');
	});

	it.each(['user_add_org,user_leave_org', '={{ ["user_add_org", "user_leave_org"] }}'])(
		'writes a list that the platform wants as a JSON array so, however it is given (%s)',
		async (call_back_tag) => {
			const { call } = await run(new DingTalkApps(), 'dingtalk.oapi.call_back.register_call_back', {
				resource: 'eventCallback',
				call_back_tag,
				token: 't',
				aes_key: 'k'.repeat(43),
				url: 'https://x.example',
			});
			expect(JSON.parse(call?.rawBody ?? '')).toMatchObject({
				call_back_tag: ['user_add_org', 'user_leave_org'],
			});
		},
	);

	it.each(['u1, u2,', '={{ ["u1", "u2"] }}', '["u1","u2"]'])(
		'writes a list inside of a request as a JSON array, however it is given (%s)',
		async (dst_im_openids) => {
			const { call } = await run(new DingTalkMessages(), 'dingtalk.oapi.impaas.relation.get', {
				resource: 'impaasUser',
				src_im_openid: 's',
				dst_im_openids,
			});
			const { request } = JSON.parse(call?.rawBody ?? '{}') as { request?: IDataObject };
			expect(request?.dst_im_openids).toEqual(['u1', 'u2']);
		},
	);

	it.each(['={{ [{ id: 1, type: "staff" }] }}', '[{"id":"1","type":"staff"}]'])(
		'writes a list of objects inside of a request as a JSON array, as an object and as text (%s)',
		async (member_list) => {
			const { call } = await run(
				new DingTalkMessages(),
				'dingtalk.oapi.impaas.groupmember.modify',
				{
					resource: 'impaasGroup',
					modify_type: '1',
					channel: 'hema',
					chatid: 'c',
					member_list,
				},
			);
			const { request } = JSON.parse(call?.rawBody ?? '{}') as { request?: IDataObject };
			expect(request?.member_list).toEqual([{ id: '1', type: 'staff' }]);
		},
	);

	it.each(['i-1, i-2', '={{ ["i-1", "i-2"] }}', '["i-1","i-2"]'])(
		"writes the lists of Alibaba Cloud's servers as JSON arrays (%s)",
		async (InstanceIds) => {
			const { call } = await run(
				new AlibabaCloud(),
				'ecs.aliyuncs.com.DescribeInstances.2014-05-26',
				{ resource: 'ecsInstance', limit: 1, additionalFields: { InstanceIds } },
			);
			expect(call?.business.InstanceIds).toBe('["i-1","i-2"]');
		},
	);

	it("keeps DingTalk's map of departments, whose keys have no quotation marks, as it is", async () => {
		const { call } = await run(new DingTalkContacts(), 'dingtalk.oapi.user.update', {
			resource: 'user',
			userid: 'u',
			additionalFields: { orderInDepts: '{1:71738366882504}' },
		});
		expect(call?.rawBody).toContain('"orderInDepts":"{1:71738366882504}"');
	});

	it.each(['{"1":10}', '={{ ({ "1": 10 }) }}'])(
		'sends that map as text also when it is JSON (%s)',
		async (orderInDepts) => {
			const { call, fieldError } = await run(new DingTalkContacts(), 'dingtalk.oapi.user.update', {
				resource: 'user',
				userid: 'u',
				additionalFields: { orderInDepts },
			});
			expect(fieldError).toBe('');
			expect(call?.rawBody).toContain(`"orderInDepts":${JSON.stringify('{"1":10}')}`);
		},
	);

	it('writes a moment by the clock of GMT+8 where the official SDK has a date and the documents have a text', async () => {
		const { call } = await run(new TaobaoItem(), 'taobao.item.update', {
			resource: 'item',
			num_iid: '1',
			additionalFields: { list_time: '={{ DateTime.fromISO("2026-01-30T19:00:00-05:00") }}' },
		});
		expect(call?.business.list_time).toBe('2026-01-31 08:00:00');
	});

	it('writes dates that DingTalk documents as texts by the clock of GMT+8', async () => {
		const { call } = await run(new DingTalkWork(), 'dingtalk.oapi.attendance.listschedule', {
			resource: 'attendance',
			workDate: '2026-01-30T19:00:00.000-05:00',
		});
		expect(call?.rawBody).toContain('"workDate":"2026-01-31 08:00:00"');
	});

	it.each([{ a: ['x', { b: [1] }] }, '{"a":["x",{"b":[1]}]}'])(
		'keeps lists in the members of XML lists (%j)',
		async (extendProps) => {
			const { call } = await run(new Qimen(), 'taobao.qimen.inventory.query', {
				resource: 'inventory',
				criteriaList: [{ itemCode: 'A', remark: ['x', 'y'] }],
				additionalFields: { extendProps },
			});
			expect(call?.rawBody).toContain('<a>x</a><a><b>1</b></a>');
			expect(call?.rawBody).toContain('<remark>x</remark><remark>y</remark>');
		},
	);

	it.each(['={{ ({ code: 1234, ok: true, name: "x" }) }}', '{"code":1234, "ok":true, "name":"x"}'])(
		'quotes numbers where all values are texts (%s)',
		async (sms_param) => {
			const { call, fieldError } = await run(
				new AlibabaTelecom(),
				'alibaba.aliqin.fc.sms.num.send',
				{
					resource: 'alidayu',
					sms_type: 'normal',
					sms_free_sign_name: 'a',
					rec_num: '13800000000',
					sms_template_code: 'b',
					additionalFields: { sms_param },
				},
			);
			expect(fieldError).toBe('');
			expect(JSON.parse(call?.business.sms_param ?? '')).toEqual({
				code: '1234',
				ok: 'true',
				name: 'x',
			});
		},
	);

	it('sends Alibaba Cloud a value of any length', async () => {
		const ZoneId = 'z'.repeat(200_000);
		const { call, fieldError } = await run(
			new AlibabaCloud(),
			'ecs.aliyuncs.com.DescribeInstances.2014-05-26',
			{ resource: 'ecsInstance', limit: 1, additionalFields: { RegionId: 'cn-hangzhou', ZoneId } },
		);
		expect(fieldError).toBe('');
		expect(call?.business.ZoneId).toBe(ZoneId);
		expect(call?.origins).toMatchObject({ ZoneId: 'body', Action: 'query', Signature: 'query' });
	});
});
