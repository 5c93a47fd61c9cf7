import { dirname, join } from 'node:path';
import { expect } from '@playwright/test';
import { hostNodes } from '../../../tools/search/hostNodes';
import { readHostNodes } from '../../../tools/search/n8nFile';
import { packNodes } from '../../../tools/search/packNodes';
import { rankNodes } from '../../../tools/search/rankNodes';
import { choose, listItems, openList } from './fields';
import { AGENT, SOLD, TRADE, test } from './fixtures';
import { settle } from './page';

/** What a user may type, and the node that must come first. */
const SEARCHES = [
	['Taobao Trade', 'Taobao Trade'],
	['sold trades', 'Taobao Trade'],
	['dingtalk robot', 'DingTalk Messages'],
	['群聊', 'DingTalk Messages'],
	['物流', 'Taobao Logistics'],
	['仓库', 'Taobao Fulfillment'],
	['日历', 'DingTalk Work'],
	['订单', 'Taobao Trade'],
] as const;

/** Searches for nodes of the project, for others, and for both. */
const COMPARED = [
	...['taobao order', 'dingtalk approval', 'waybill', 'hema', 'fliggy', '淘宝', '价格', '员工'],
	...['slack', 'discord', 'stripe', 'teams', 'loop', 'openai', 'google sheets', 'postgres'],
	...['order', 'refund', 'invoice', 'message', 'ticket', 'taobao trigger'],
];

test('finds a node by its name and by a Chinese word', async ({ editor }) => {
	const { creator } = editor;
	await editor.openWorkflow({ id: 'editorSearch', name: 'Search' });
	await creator.open();
	for (const [text, node] of SEARCHES) await creator.find(text, node);
	await editor.picture('search');
	await creator.close();
});

test('lists nodes in the order that the test of the search words goes by', async ({
	host,
	editor,
}) => {
	expect(hostNodes(join(dirname(host.n8n), '../..'))).toEqual(readHostNodes());
	const { creator } = editor;
	const all = [...readHostNodes(), ...packNodes()];
	await editor.openWorkflow({ id: 'editorOrder', name: 'Order' });
	await creator.open();
	for (const typed of COMPARED) {
		const names = rankNodes(typed, all).map(({ displayName }) => displayName);
		await creator.find(typed, names[0] ?? '');
		const shown = await creator.names.allInnerTexts();
		expect(shown.slice(0, 5), typed).toEqual(names.slice(0, Math.min(5, shown.length)));
	}
	await creator.close();
});

test('adds an operation picked from the actions of its node', async ({ editor, nodeTypes }) => {
	const { creator } = editor;
	const { action, resource } = nodeTypes.operation(TRADE, SOLD);
	await editor.openWorkflow({ id: 'editorActions', name: 'Actions' });
	await creator.open();
	await creator.find('Taobao Trade', 'Taobao Trade');
	expect(await creator.openActions('Taobao Trade')).toContain(action);
	await editor.picture('actions');
	await creator.pick(action);
	await editor.picture('picked');
	await expect
		.poll(() => editor.savedNode('editorActions', action))
		.toMatchObject({ type: TRADE, parameters: { operation: SOLD, resource } });
});

test('offers an AI agent the operations of the chosen resource', async ({
	page,
	editor,
	nodeTypes,
}) => {
	const { creator, panel } = editor;
	const { name } = nodeTypes.operation(TRADE, SOLD);
	await editor.openWorkflow({ id: 'editorTool', name: 'Tool', nodes: [AGENT] });
	await creator.openTools(AGENT.name);
	await creator.find('Taobao Trade', 'Taobao Trade Tool');
	await creator.pick('Taobao Trade Tool');
	const fields = ['Resource', 'Operation Name or ID', 'Description'];
	expect((await panel.labels()).slice(0, 3)).toEqual(fields);
	// The list of operations closes when they come.
	const loaded = page.waitForResponse(
		(response) =>
			response.url().endsWith('/rest/dynamic-node-parameters/options') &&
			Boolean(response.request().postData()?.includes('"resource":"trade"')),
	);
	await choose(page, 'resource', ['Trade']);
	await loaded;
	await settle(page, 500);
	await openList(page, 'operation');
	await expect.poll(() => listItems(page)).toContain(name);
	await editor.picture('tool');
	await page.keyboard.press('Escape');
	await choose(page, 'operation', [name]);
	await expect
		.poll(() => editor.savedNode('editorTool', `${TRADE}Tool`))
		.toMatchObject({ parameters: { operation: SOLD } });
});
