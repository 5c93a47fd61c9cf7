import { expect } from '@playwright/test';
import { itemsOf, lastRun } from '../workflows';
import { ACCOUNT, SOLD, TRADE, soldTrades, test } from './fixtures';
import { settle } from './page';

test('a step shows the newest trades, with ids of 19 digits that are exact', async ({
	n8n,
	gateway,
	editor,
}) => {
	const { panel } = editor;
	const id = 'editorItems';
	const newest = gateway.addTrades(3);
	await editor.openWorkflow({ id, name: 'Sold trades', nodes: [soldTrades({ limit: 10 })] });
	await panel.open('Sold trades');
	await panel.executeStep();
	const shown = await panel.column('tid');
	expect(shown).toHaveLength(10);
	for (const tid of shown) expect(tid).toMatch(/^\d{19}$/);
	expect(shown).toEqual(expect.arrayContaining(newest));
	await expect(async () => {
		const run = await lastRun(n8n.session, id);
		expect(run && itemsOf(run, 'Sold trades').map(({ tid }) => tid)).toEqual(shown);
	}).toPass();
	await editor.picture('items');
});

test('the panel says what the platform refused, and its code', async ({ page, n8n, editor }) => {
	const { panel } = editor;
	const id = 'editorRefusal';
	const node = {
		name: 'Trade that is not there',
		type: TRADE,
		parameters: {
			resource: 'trade',
			operation: 'taobao.trade.get',
			tid: '1234567890123456789',
			fields: ['tid', 'status'],
		},
		credentials: { taobaoOpenPlatformApi: { name: ACCOUNT } },
	};
	await editor.openWorkflow({ id, name: 'Refusal', nodes: [node] });
	await panel.open(node.name);
	await panel.executeStep();
	await settle(page);
	await editor.picture('refusal');
	await expect(panel.output).toContainText('isv.trade-not-exist');
	await expect(panel.output).toContainText(/code/i);
	await expect.poll(() => lastRun(n8n.session, id)).toMatchObject({ status: 'error' });
});

test('a call that the platform throttles is repeated, and the items come all the same', async ({
	gateway,
	editor,
}) => {
	const { panel } = editor;
	gateway.injectFault({ kind: 'throttled', seconds: 1, times: 1, method: SOLD });
	await editor.openWorkflow({ id: 'editorRetry', name: 'Retry', nodes: [soldTrades()] });
	await panel.open('Sold trades');
	await panel.executeStep();
	expect(await panel.column('tid')).toHaveLength(5);
	const outcomes = gateway.calls
		.filter(({ method }) => method === SOLD)
		.map((call) => call.outcome);
	expect(outcomes).toEqual([expect.stringMatching(/^7 /), 'ok']);
	await editor.picture('retry');
});
