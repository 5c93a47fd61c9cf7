import { expect } from '@playwright/test';
import { sandboxCredential } from '../credentials';
import { itemsOf, lastRun } from '../workflows';
import { ACCOUNT, forgetCredentials, test } from './fixtures';
import { MethodChooser } from './MethodChooser';

const TYPE = 'n8n-nodes-taobao.taobaoApi';
const account = { taobaoOpenPlatformApi: { name: ACCOUNT } };

test.setTimeout(400_000);

test('a method is found by a Chinese word, and runs with a required parameter in its field', async ({
	page,
	n8n,
	gateway,
	editor,
}) => {
	const id = 'apiChinese';
	const tid = gateway.addTrades(1)[0] ?? '';
	const nodes = [{ name: 'Any', type: TYPE, parameters: {}, credentials: account }];
	await editor.openWorkflow({ id, name: id, nodes });
	await editor.panel.open('Any');
	const chooser = new MethodChooser(page);
	await chooser.search('订单详情');
	await editor.picture('found-by-chinese');
	await chooser.choose('taobao.trade.fullinfo.get');
	await chooser.fill('tid', tid);
	await editor.picture('fields');
	await editor.panel.executeStep();
	await editor.picture('ran-by-chinese');
	const [call] = gateway.calls.filter(({ method }) => method === 'taobao.trade.fullinfo.get');
	expect(call).toMatchObject({ outcome: 'ok', business: { tid } });
	const run = await lastRun(n8n.session, id);
	expect(run && itemsOf(run, 'Any')[0]).toMatchObject({ tid });
	const { parameters } = await editor.savedNode(id, 'Any');
	expect(parameters).toMatchObject({
		method: { mode: 'list', value: 'taobao.trade.fullinfo.get' },
	});
});

test('the list of methods is there without a credential', async ({ page, n8n, editor }) => {
	const id = 'apiWithout';
	await forgetCredentials(n8n.session);
	await editor.openWorkflow({ id, name: id, nodes: [{ name: 'Any', type: TYPE, parameters: {} }] });
	await editor.panel.open('Any');
	const chooser = new MethodChooser(page);
	await chooser.search('dingtalk robot');
	await editor.picture('without-credential');
	expect((await chooser.rows())[0]).toContain('dingtalk.oapi.robot.send');
});

test('a method is found by an English phrase, and its records come as items', async ({
	page,
	n8n,
	gateway,
	editor,
}) => {
	const id = 'apiEnglish';
	gateway.addTrades(3);
	const nodes = [{ name: 'Any', type: TYPE, parameters: { limit: 3 }, credentials: account }];
	await editor.openWorkflow({ id, name: id, nodes });
	await editor.panel.open('Any');
	const chooser = new MethodChooser(page);
	await chooser.search('sold trades');
	await editor.picture('found-by-english');
	await chooser.choose('taobao.trades.sold.get');
	await editor.picture('fields-of-list');
	await editor.panel.executeStep();
	await editor.picture('ran');
	expect(await editor.panel.column('tid')).toHaveLength(3);
	const run = await lastRun(n8n.session, id);
	expect(run && itemsOf(run, 'Any')).toHaveLength(3);
	expect(gateway.calls.map(({ method }) => method)).toContain('taobao.trades.sold.get');
});

test('a method is found by its name, and each platform asks for its own credential', async ({
	page,
	n8n,
	gateway,
	editor,
}) => {
	const id = 'apiMethod';
	await n8n.session.saveCredential(sandboxCredential(gateway, 'dingTalkApi'));
	const parameters = { authentication: 'dingTalk' };
	const credentials = { dingTalkApi: { name: 'dingTalkApi' } };
	await editor.openWorkflow({
		id,
		name: id,
		nodes: [{ name: 'Any', type: TYPE, parameters, credentials }],
	});
	await editor.panel.open('Any');
	await editor.picture('dingtalk');
	await expect(editor.panel.credentials).toHaveCount(1);
	const chooser = new MethodChooser(page);
	await chooser.search('dingtalk.oapi.user.get');
	await chooser.choose('dingtalk.oapi.user.get');
	await chooser.fill('userid', 'manager01');
	await editor.panel.executeStep();
	await editor.picture('dingtalk-ran');
	const [call] = gateway.calls.filter(({ method }) => method === 'dingtalk.oapi.user.get');
	expect(call).toMatchObject({ outcome: 'ok', business: { userid: 'manager01' } });
});
