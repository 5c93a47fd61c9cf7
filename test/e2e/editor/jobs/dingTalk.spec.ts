import { expect } from '@playwright/test';
import type { Entries } from './FormFiller';
import { test } from './Job';

const TICKET = {
	fileId: '6433971140',
	fileName: 'ticket.pdf',
	fileSize: '333',
	fileType: 'pdf',
	spaceId: '1635477658',
};

const APPROVAL: Entries = {
	process_code: 'PROC-EF6YJL35P2',
	originator_user_id: 'manager432',
	dept_id: '100',
	form_component_values: [
		{ name: 'Reason', value: 'Trade fair' },
		{ name: 'Pictures', valueKind: 'list', list: 'https://a.test/1.jpg,https://a.test/2.jpg' },
		{ name: 'Receipts', valueKind: 'attachments', attachments: [TICKET] },
		{
			name: 'Expenses',
			valueKind: 'table',
			table: [
				{
					cells: [
						{ name: 'Item', value: 'Train' },
						{ name: 'Amount', value: '120.50' },
					],
				},
				{
					cells: [
						{ name: 'Item', value: 'Hotel' },
						{ name: 'Guests', valueKind: 'list', list: 'user01,user02' },
					],
				},
			],
		},
	],
	approvers_v2: [{ task_action_type: 'AND', user_ids: 'manager01,manager02' }],
};

test('an approval has a table of two rows, pictures and attachments', async ({
	openJob,
	gateway,
}) => {
	const job = await openJob({
		node: 'dingTalkWork',
		resource: 'approvalInstance',
		method: 'dingtalk.oapi.processinstance.create',
		credential: 'dingTalkApi',
	});
	await job.fill(APPROVAL);
	const { call, items } = await job.run();
	const table = [
		[
			{ name: 'Item', value: 'Train' },
			{ name: 'Amount', value: '120.50' },
		],
		[
			{ name: 'Item', value: 'Hotel' },
			{ name: 'Guests', value: '["user01","user02"]' },
		],
	];
	expect(JSON.parse(call.rawBody ?? '')).toEqual({
		process_code: 'PROC-EF6YJL35P2',
		originator_user_id: 'manager432',
		dept_id: '100',
		agent_id: gateway.accounts.dingTalk.agentId,
		form_component_values: [
			{ name: 'Reason', value: 'Trade fair' },
			{ name: 'Pictures', value: '["https://a.test/1.jpg","https://a.test/2.jpg"]' },
			{ name: 'Receipts', value: JSON.stringify([TICKET]) },
			{ name: 'Expenses', value: JSON.stringify(table) },
		],
		approvers_v2: [{ task_action_type: 'AND', user_ids: ['manager01', 'manager02'] }],
	});
	expect(items).toEqual([expect.objectContaining({ process_instance_id: expect.any(String) })]);
});

test('a robot says Markdown in a group and mentions two people', async ({ openJob }) => {
	const job = await openJob({
		node: 'dingTalkMessages',
		resource: 'robot',
		method: 'dingtalk.oapi.robot.send',
		credential: 'dingTalkRobotApi',
	});
	await job.fill({
		msgtype: 'markdown',
		markdown: { title: 'Refunds', text: '### 3 refunds\n\n@13800000000 @13900000000' },
		at: { atMobiles: '13800000000,13900000000', isAtAll: 'false' },
	});
	const { call, items } = await job.run();
	expect(JSON.parse(call.rawBody ?? '')).toEqual({
		msgtype: 'markdown',
		markdown: { title: 'Refunds', text: '### 3 refunds\n\n@13800000000 @13900000000' },
		at: { atMobiles: ['13800000000', '13900000000'], isAtAll: false },
	});
	expect(items).toEqual([expect.objectContaining({ errcode: 0 })]);
});

const CARD = {
	title: 'Stock is low',
	markdown: '**Tea** is nearly sold out.',
	btn_orientation: '1',
	btn_json_list: [
		{ title: 'Order', action_url: 'https://shop.test/order' },
		{ title: 'Later', action_url: 'https://shop.test/later' },
	],
};

test('two users get an action card with two buttons as a work notification', async ({
	openJob,
	gateway,
}) => {
	const job = await openJob({
		node: 'dingTalkMessages',
		resource: 'workNotification',
		method: 'dingtalk.oapi.message.corpconversation.asyncsend_v2',
		credential: 'dingTalkApi',
	});
	await job.fill({
		msg: { msgtype: 'action_card', action_card: CARD },
		userid_list: 'user123,user456',
	});
	const { call, items } = await job.run();
	expect(JSON.parse(call.rawBody ?? '')).toEqual({
		agent_id: gateway.accounts.dingTalk.agentId,
		msg: { msgtype: 'action_card', action_card: CARD },
		userid_list: 'user123,user456',
	});
	expect(items).toEqual([expect.objectContaining({ errcode: 0 })]);
});
