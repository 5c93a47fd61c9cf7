import { expect } from '@playwright/test';
import { choose, field, fillText } from './fields';
import { test } from './fixtures';

const MESSAGES = 'n8n-nodes-taobao.dingTalkMessages';
const QIMEN = 'n8n-nodes-taobao.qimen';

test('a robot says Markdown, filled in by fields', async ({ page, editor }) => {
	const { panel } = editor;
	const id = 'editorRobot';
	const parameters = { resource: 'robot', operation: 'dingtalk.oapi.robot.send' };
	await editor.openWorkflow({
		id,
		name: 'Robot',
		nodes: [{ name: 'Robot', type: MESSAGES, parameters }],
	});
	await panel.open('Robot');
	await choose(page, 'msgtype', ['Markdown']);
	await page.getByText('Add Markdown').click();
	await editor.picture('form-robot-open');
	await fillText(page, 'title', 'Refunds');
	await fillText(page, 'text', '### 3 refunds');
	await editor.picture('form-robot');
	await expect
		.poll(async () => (await editor.savedNode(id, 'Robot')).parameters)
		.toMatchObject({
			msgtype: 'markdown',
			markdownUi: { value: { title: 'Refunds', text: '### 3 refunds' } },
		});
});

test('a delivery order has lines and a receiver, filled in by fields', async ({ page, editor }) => {
	const { panel } = editor;
	const id = 'editorOrder';
	const parameters = { resource: 'deliveryOrder', operation: 'taobao.qimen.deliveryorder.create' };
	await editor.openWorkflow({
		id,
		name: 'Order',
		nodes: [{ name: 'Order', type: QIMEN, parameters }],
	});
	await panel.open('Order');
	await page.getByText('Add Delivery Order').first().click();
	await editor.picture('form-order');
	await expect(field(page, 'deliveryOrderCode')).toBeVisible();
});
