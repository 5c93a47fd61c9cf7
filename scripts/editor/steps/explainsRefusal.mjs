import { lastRun, outputText } from '../driver/output.mjs';
import { executeStep, openPanel } from '../driver/panel.mjs';
import { settle } from '../driver/settle.mjs';
import { openWorkflow } from '../driver/workflow.mjs';
import { eventually, expectEqual, expectText } from '../expect.mjs';
import { ACCOUNT, TRADE } from './demo.mjs';

const id = 'editorRefusal';

/**
 * When the platform refuses, the panel says what happened, what to do, and the code.
 *
 * @param {import('../World.mjs').World} world
 */
export async function explainsRefusal(world) {
	const node = {
		name: 'Trade that is not there',
		type: TRADE,
		parameters: {
			resource: 'trade',
			operation: 'taobao.trade.get',
			tid: '1234567890123456789',
			fields: 'tid,status',
		},
		credentials: { taobaoOpenPlatformApi: { name: ACCOUNT } },
	};
	await openWorkflow(world, { id, name: 'Refusal', nodes: [node] });
	await openPanel(world, node.name);
	await executeStep(world);
	await settle(world.page);
	await world.screenshot('refusal');
	const said = await outputText(world);
	expectText(said, 'isv.trade-not-exist', 'Sub-code');
	expectText(said, /code/i, 'Code');
	await eventually(
		() => lastRun(world, id),
		({ status }) => expectEqual(status, 'error', 'Status of the run'),
	);
}
