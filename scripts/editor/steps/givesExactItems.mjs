import { columnOf, itemsOf, lastRun } from '../driver/output.mjs';
import { executeStep, openPanel } from '../driver/panel.mjs';
import { openWorkflow } from '../driver/workflow.mjs';
import { eventually, expectEqual } from '../expect.mjs';
import { soldTrades } from './demo.mjs';

const id = 'editorItems';

/**
 * A step that is executed shows the newest trades, with ids of 19 digits that are exact.
 *
 * @param {import('../World.mjs').World} world
 */
export async function givesExactItems(world) {
	await world.gateway.reset();
	const newest = await world.gateway.addTrades(3);
	await openWorkflow(world, { id, name: 'Sold trades', nodes: [soldTrades({ limit: 10 })] });
	await openPanel(world, 'Sold trades');
	await executeStep(world);
	const shown = await columnOf(world, 'tid');
	expectEqual(shown.length, 10, 'Rows');
	expectEqual(shown.filter((tid) => /^\d{19}$/.test(tid)).length, 10, 'Ids of 19 digits');
	expectEqual(
		newest.filter((tid) => !shown.includes(tid)),
		[],
		'New trades that are not shown',
	);
	const items = await eventually(
		async () => itemsOf(await lastRun(world, id), 'Sold trades'),
		({ length }) => expectEqual(length, 10, 'Items that n8n keeps'),
	);
	expectEqual(
		items.map(({ tid }) => tid),
		shown,
		'Ids that n8n keeps',
	);
	await world.screenshot('items');
}
