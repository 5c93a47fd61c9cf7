import { openToolCreator, pickItem, searchNodes } from '../driver/creator.mjs';
import { choose, listItems, openList } from '../driver/fields.mjs';
import { fieldLabels } from '../driver/panel.mjs';
import { settle } from '../driver/settle.mjs';
import { openWorkflow, savedNode } from '../driver/workflow.mjs';
import { eventually, expectEqual } from '../expect.mjs';
import { operationOf } from '../World.mjs';
import { SOLD, TRADE } from './demo.mjs';

const AGENT = { name: 'AI Agent', type: '@n8n/n8n-nodes-langchain.agent', typeVersion: 3 };
const id = 'editorTool';

/**
 * As the tool of an AI agent a node loads the operations of the chosen resource.
 *
 * @param {import('../World.mjs').World} world
 */
export async function offersOperationsToAgent(world) {
	const { page } = world;
	const { name } = operationOf(world, TRADE, SOLD);
	await openWorkflow(world, { id, name: 'Tool', nodes: [AGENT] });
	await openToolCreator(world, AGENT.name);
	await searchNodes(world, 'Taobao Trade', ([first]) =>
		expectEqual(first, 'Taobao Trade Tool', 'First tool'),
	);
	await pickItem(world, 'Taobao Trade Tool');
	const labels = await fieldLabels(world);
	expectEqual(labels.slice(1, 4), ['Resource', 'Operation Name or ID', 'Parameters'], 'Fields');
	await chooseResource(world);
	await openList(page, 'operation');
	await eventually(
		() => listItems(page),
		(items) => expectEqual(items.includes(name), true, `"${name}" is listed`),
	);
	await world.screenshot('tool');
	await page.keyboard.press('Escape');
	await choose(page, 'operation', [name]);
	await savedNode(world, id, `${TRADE}Tool`, (node) =>
		expectEqual(node?.parameters.operation, SOLD, 'Operation of the tool'),
	);
}

/**
 * Waits for the operations, as their list closes when they come.
 *
 * @param {import('../World.mjs').World} world
 */
async function chooseResource({ page }) {
	const loaded = page.waitForResponse(
		(answer) =>
			answer.url().endsWith('/rest/dynamic-node-parameters/options') &&
			Boolean(answer.request().postData()?.includes('"resource":"trade"')),
	);
	await choose(page, 'resource', ['Trade']);
	await loaded;
	await settle(page, 500);
}
