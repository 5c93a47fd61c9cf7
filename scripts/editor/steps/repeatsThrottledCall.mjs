import { columnOf } from '../driver/output.mjs';
import { executeStep, openPanel } from '../driver/panel.mjs';
import { openWorkflow } from '../driver/workflow.mjs';
import { expectEqual, expectText } from '../expect.mjs';
import { SOLD, soldTrades } from './demo.mjs';

/**
 * A call that the platform throttles is repeated, and the items come all the same.
 *
 * @param {import('../World.mjs').World} world
 */
export async function repeatsThrottledCall(world) {
	await world.gateway.reset();
	await world.gateway.misbehave({ kind: 'throttled', seconds: 1, times: 1, method: SOLD });
	await openWorkflow(world, { id: 'editorRetry', name: 'Retry', nodes: [soldTrades()] });
	await openPanel(world, 'Sold trades');
	await executeStep(world);
	expectEqual((await columnOf(world, 'tid')).length, 5, 'Rows');
	const calls = await world.gateway.calls(SOLD);
	expectEqual(calls.length, 2, 'Calls of the gateway');
	expectText(calls[0].outcome, /^7 /, 'Outcome of the first call');
	expectEqual(calls[1].outcome, 'ok', 'Outcome of the second call');
	await world.screenshot('retry');
}
