import { expect } from '@playwright/test';
import { itemsOf, lastRun } from '../workflows';
import { ACCOUNT, test } from './fixtures';
import { settle } from './page';

const ID = 'editorTrigger';
const TRIGGER = 'n8n-nodes-taobao.taobaoTradeTrigger';

test('adds a trigger by its event, and tests it with the newest trade', async ({
	page,
	n8n,
	gateway,
	editor,
}) => {
	const { creator, panel } = editor;
	const [newest] = gateway.addTrades(1);
	await editor.openEmpty(ID);
	await creator.openFirst();
	await creator.find('Taobao Trade', 'Taobao Trade');
	const actions = await creator.openActions('Taobao Trade');
	await editor.picture('trigger-events');
	expect(actions).toContain('On trade paid');
	await creator.pick('On trade paid');
	await expect
		.poll(() => editor.savedNode(ID, TRIGGER))
		.toMatchObject({
			parameters: { event: 'trade.paid' },
			credentials: { taobaoOpenPlatformApi: { name: ACCOUNT } },
		});
	expect(await panel.labels()).toEqual(expect.arrayContaining(['Event', 'Poll Every']));
	await editor.picture('trigger-fields');
	await panel.executeStep();
	await settle(page);
	await editor.picture('trigger-tested');
	await expect(panel.output).toContainText(newest ?? '');
	const run = await lastRun(n8n.session, ID);
	expect(run && itemsOf(run, 'Taobao Trade Trigger')).toMatchObject([{ tid: newest }]);
});
