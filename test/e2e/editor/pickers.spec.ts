import { expect } from '@playwright/test';
import { sandboxCredential } from '../credentials';
import { itemsOf, lastRun, type NodeDraft } from '../workflows';
import { addOnlyEntry } from './fields';
import { ACCOUNT, test } from './fixtures';
import { PickedField } from './PickedField';

test.setTimeout(400_000);

const taobao = { taobaoOpenPlatformApi: { name: ACCOUNT } };
const dingTalk = { dingTalkApi: { name: 'dingTalkApi' } };

/** A step of a node, with what is given by hand. */
const step = (node: string, parameters: NodeDraft['parameters'], credentials: object) => ({
	name: 'Step',
	type: `n8n-nodes-taobao.${node}`,
	parameters,
	credentials: credentials as NodeDraft['credentials'],
});

test('picks a department, then a user of it, and an approval template', async ({
	page,
	n8n,
	gateway,
	editor,
}) => {
	const id = 'pickUser';
	const method = 'dingtalk.oapi.processinstance.create';
	const parameters = {
		resource: 'approvalInstance',
		operation: method,
		nestedData: 'json',
		form_component_values: JSON.stringify([{ name: 'Reason', value: 'Trip' }]),
	};
	await n8n.session.saveCredential(sandboxCredential(gateway, 'dingTalkApi'));
	await editor.openWorkflow({ id, name: id, nodes: [step('dingTalkWork', parameters, dingTalk)] });
	await editor.panel.open('Step');
	const department = new PickedField(page, 'dept_id');
	await department.open();
	await editor.picture('departments');
	const [, path = ''] = await department.rows();
	await department.choose(path);
	const user = new PickedField(page, 'originator_user_id');
	await user.open();
	await editor.picture('users');
	const name = await user.chooseFirst();
	await new PickedField(page, 'process_code').chooseFirst();
	await editor.panel.executeStep();
	await editor.picture('ran');

	const [call] = gateway.calls.filter((one) => one.method === method);
	expect(call?.outcome).toBe('ok');
	const { dept_id, originator_user_id } = call?.business ?? {};
	const listed = gateway.calls.filter((one) => one.method === 'dingtalk.oapi.user.simplelist');
	expect(listed.map(({ business }) => business.department_id)).toEqual([dept_id]);
	const { parameters: saved } = await editor.savedNode(id, 'Step');
	expect(saved).toMatchObject({
		dept_id: { __rl: true, mode: 'list', value: dept_id, cachedResultName: path },
		originator_user_id: { mode: 'list', value: originator_user_id, cachedResultName: name },
	});
});

test('finds a category by words, with its path', async ({ page, n8n, gateway, editor }) => {
	const id = 'pickCategory';
	const parameters = { resource: 'item', operation: 'taobao.item.anchor.get', type: '1' };
	await editor.openWorkflow({ id, name: id, nodes: [step('taobaoItem', parameters, taobao)] });
	await editor.panel.open('Step');
	const category = new PickedField(page, 'cat_id');
	await category.open();
	await editor.picture('categories');
	await category.search('T恤');
	await editor.picture('found');
	const rows = await category.rows();
	expect(rows.length).toBeGreaterThan(0);
	for (const row of rows) expect(row).toMatch(/ › .*T恤/);
	await category.choose(rows[0] ?? '');
	await editor.panel.executeStep();
	const [call] = gateway.calls.filter(({ method }) => method === parameters.operation);
	expect(call?.business.cat_id).toMatch(/^\d+$/);
	expect(await lastRun(n8n.session, id)).toBeTruthy();
});

test('finds an item by its title on the platform', async ({ page, n8n, gateway, editor }) => {
	const id = 'pickItem';
	const parameters = { resource: 'item', operation: 'taobao.item.seller.get' };
	await editor.openWorkflow({ id, name: id, nodes: [step('taobaoItem', parameters, taobao)] });
	await editor.panel.open('Step');
	const item = new PickedField(page, 'num_iid');
	await item.open();
	await item.search('蓝牙耳机');
	await editor.picture('found');
	const [row = ''] = await item.rows();
	expect(row).toContain('蓝牙耳机');
	await item.choose(row);
	await editor.panel.executeStep();
	await editor.picture('ran');
	expect(gateway.calls.map(({ business }) => business.q)).toContain('蓝牙耳机');
	const run = await lastRun(n8n.session, id);
	const [found] = (run && itemsOf(run, 'Step')) ?? [];
	// The middle of a long title is left out
	const [begin = '', end = ''] = (row.split(' · ')[0] ?? '').split('…');
	expect(String(found?.title).startsWith(begin)).toBe(true);
	expect(String(found?.title).endsWith(end)).toBe(true);
});

test('picks a carrier inside Additional Fields', async ({ page, n8n, gateway, editor }) => {
	const id = 'pickCarrier';
	const parameters = { resource: 'waybill', operation: 'cainiao.waybill.ii.search' };
	await editor.openWorkflow({ id, name: id, nodes: [step('taobaoWaybill', parameters, taobao)] });
	await editor.panel.open('Step');
	await addOnlyEntry(page, 'Additional Fields');
	const carrier = new PickedField(page, 'cp_code');
	await carrier.open();
	await carrier.search('圆通');
	await editor.picture('found');
	await carrier.choose('圆通');
	await editor.panel.executeStep();
	await editor.picture('ran');
	const [call] = gateway.calls.filter(({ method }) => method === parameters.operation);
	expect(call).toMatchObject({ outcome: 'ok', business: { cp_code: 'YTO' } });
	expect(await lastRun(n8n.session, id)).toBeTruthy();
});

test('says in the platform’s words why there is no list; by ID it works all the same', async ({
	page,
	gateway,
	editor,
}) => {
	const id = 'pickRefused';
	const subMessage = '没有权限查看交易';
	gateway.injectFault({ kind: 'isv', method: 'taobao.trades.sold.get', subMessage });
	const [saved = '', other = ''] = gateway.addTrades(2);
	const operation = 'taobao.trade.fullinfo.get';
	// As a text is saved by a node that has no list
	const parameters = { resource: 'trade', operation, tid: saved };
	await editor.openWorkflow({ id, name: id, nodes: [step('taobaoTrade', parameters, taobao)] });
	await editor.panel.open('Step');
	await editor.picture('plain');
	await editor.panel.executeStep();
	const trade = new PickedField(page, 'tid');
	await trade.fillId(other);
	await editor.panel.executeStep();
	const calls = gateway.calls.filter(({ method }) => method === operation);
	expect(calls.map(({ business }) => business.tid)).toEqual([saved, other]);
	await trade.openList();
	await editor.picture('refused');
	await expect(trade.message).toContainText(subMessage);
});
