import { expect } from '@playwright/test';
import type { ResourceMapperValue } from 'n8n-workflow';
import { linkTo } from '../workflows';
import { choose } from './fields';
import { AGENT, SOLD, test } from './fixtures';
import { settle } from './page';

const TOOL = 'Find trades';
const OPERATION =
	'Get Many Sold Trades by Creation Time (查询卖家已卖出的交易数据（根据创建时间）)';
const BY_MODEL = 'Defined automatically by the';

test('a tool has the parameters of its operation, which the model fills in', async ({ editor }) => {
	const { page, panel } = editor;
	const tool = {
		name: TOOL,
		type: 'n8n-nodes-taobao.taobaoTradeTool',
		parameters: { resource: 'trade' },
	};
	const id = 'editorToolArguments';
	await editor.openWorkflow({
		id,
		name: 'A tool',
		nodes: [AGENT, tool],
		connections: { [TOOL]: linkTo(AGENT.name, 'ai_tool') },
	});
	await panel.open(TOOL);
	await choose(page, 'operation', [OPERATION]);
	await expect(page.getByText(BY_MODEL).first()).toBeVisible();
	await settle(page);
	expect(await page.getByText(BY_MODEL).count()).toBeGreaterThan(5);
	expect(await panel.labels()).toEqual(expect.arrayContaining(['Fields', 'Start Created']));
	await editor.picture('tool-arguments');
	await panel.close();
	const saved = async () => (await editor.savedNode(id, TOOL)).parameters;
	await expect.poll(saved).toMatchObject({ operation: SOLD });
	const { value } = (await saved())?.parameters as ResourceMapperValue;
	expect(value?.status).toMatch(/\$fromAI\('status', `One status of the trades/);
	expect(value?.['@text']).toMatch(/^Get Many Sold Trades/);
});
