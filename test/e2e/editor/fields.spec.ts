import { expect } from '@playwright/test';
import { addEntry, choose, field, fillJson, fillText, fillTime, flip, input } from './fields';
import { SOLD, TRADE, soldTrades, test } from './fixtures';

const STORE_ORDER = 'alibaba.omni.saas.order.create';
const CHANGED = 'taobao.trades.sold.increment.get';
const GOODS = '[{"goods_id": "1234567890123456789", "price": 100, "count": 2}]';

test('number, text, time, choice, choices and switch are kept as entered', async ({
	page,
	editor,
	nodeTypes,
}) => {
	const { panel } = editor;
	const id = 'editorFields';
	const add = (name: string) =>
		addEntry(page, 'Additional Fields', nodeTypes.label(TRADE, SOLD, name));
	const fields = ['tid', 'status'];
	await editor.openWorkflow({ id, name: 'Fields', nodes: [soldTrades({ fields })] });
	await panel.open('Sold trades');
	await fillText(page, 'limit', '7');
	await choose(page, 'fields', ['Orders › Oid', 'Title']);
	await add('start_created');
	await fillTime(page, 'start_created', '2026-11-01 08:30:00');
	await add('rate_status');
	await choose(page, 'rate_status', ['Not Rated by Buyer']);
	await add('type');
	await choose(page, 'type', ['Fixed Price', 'Auction']);
	await add('use_has_next');
	await flip(page, 'use_has_next');
	await editor.picture('fields');
	await expect
		.poll(async () => (await editor.savedNode(id, 'Sold trades')).parameters)
		.toMatchObject({
			limit: 7,
			fields: ['tid', 'status', 'orders.oid', 'title'],
			additionalFields: {
				start_created: expect.stringMatching(/^2026-11-01T08:30:00/) as unknown,
				rate_status: 'RATE_UNBUYER',
				type: ['fixed', 'auction'],
				use_has_next: true,
			},
		});
});

test('JSON, a choice and a text that is a number are kept as entered', async ({ page, editor }) => {
	const { panel } = editor;
	const id = 'editorJson';
	const parameters = { resource: 'trade', operation: STORE_ORDER, nestedData: 'json' };
	const nodes = [{ name: 'Store order', type: TRADE, parameters }];
	await editor.openWorkflow({ id, name: 'Fields', nodes });
	await panel.open('Store order');
	await fillJson(page, 'goods_details', GOODS);
	await choose(page, 'pay_channel', ['Bank Card']);
	await fillText(page, 'request_no', '19');
	await editor.picture('json');
	await expect
		.poll(async () => (await editor.savedNode(id, 'Store order')).parameters)
		.toMatchObject({ goods_details: GOODS, pay_channel: 'BANK_CARD', request_no: '19' });
});

test('a field that two operations have keeps its value when the operation changes', async ({
	page,
	editor,
	nodeTypes,
}) => {
	const { panel } = editor;
	const id = 'editorSwitch';
	const additionalFields = { rate_status: 'RATE_UNBUYER', buyer_nick: '沙箱买家' };
	const nodes = [soldTrades({ limit: 7, additionalFields })];
	await editor.openWorkflow({ id, name: 'Switch', nodes });
	await panel.open('Sold trades');
	const before = await field(page, 'fields').innerText();
	await choose(page, 'operation', [nodeTypes.operation(TRADE, CHANGED).name]);
	await field(page, 'start_modified').waitFor();
	await expect(input(page, 'limit')).toHaveValue('7');
	await expect(field(page, 'fields')).toHaveText(before, { useInnerText: true });
	const times = ['start_modified', 'end_modified'];
	const labels = times.map((name) => nodeTypes.label(TRADE, CHANGED, name));
	expect(await panel.labels()).toEqual(expect.arrayContaining(labels));
	await editor.picture('switched');
	await expect(async () => {
		const { parameters } = await editor.savedNode(id, 'Sold trades');
		expect(parameters).toMatchObject({ operation: CHANGED });
		expect(parameters).not.toHaveProperty('additionalFields.rate_status');
	}).toPass();
});

test('a choice is empty and not wrong until it is made, and Start At leaves with Return All', async ({
	page,
	editor,
	nodeTypes,
}) => {
	const { panel } = editor;
	const id = 'editorEmpty';
	await editor.openWorkflow({ id, name: 'Empty', nodes: [soldTrades()] });
	await panel.open('Sold trades');
	await addEntry(page, 'Additional Fields', nodeTypes.label(TRADE, SOLD, 'rate_status'));
	await expect(input(page, 'rate_status')).toHaveValue('');
	await addEntry(page, 'Options', 'Page Size');
	await fillText(page, 'pageSize', '40');
	await addEntry(page, 'Options', 'Start At');
	await fillText(page, 'startAt', '7');
	await expect(page.locator('[data-test-id="parameter-issues"]')).toHaveCount(0);
	await editor.picture('empty-choice');
	await flip(page, 'returnAll');
	await expect(field(page, 'startAt')).toHaveCount(0);
	await expect(field(page, 'pageSize')).toBeVisible();
	await editor.picture('return-all');
	await expect
		.poll(async () => (await editor.savedNode(id, 'Sold trades')).parameters)
		.toMatchObject({
			returnAll: true,
			additionalFields: { rate_status: '' },
			options: { pageSize: 40 },
		});
});
