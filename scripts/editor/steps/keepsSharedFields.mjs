import { choose, field, textIn } from '../driver/fields.mjs';
import { fieldLabels, openPanel } from '../driver/panel.mjs';
import { openWorkflow, savedNode } from '../driver/workflow.mjs';
import { expectEqual } from '../expect.mjs';
import { fieldOf, operationOf } from '../World.mjs';
import { soldTrades, TRADE } from './demo.mjs';

const OTHER = 'taobao.trades.sold.increment.get';
const id = 'editorSwitch';

/**
 * When the operation changes, a field that both have keeps its value, and the others follow.
 *
 * @param {import('../World.mjs').World} world
 */
export async function keepsSharedFields(world) {
	const { page } = world;
	const additionalFields = { rate_status: 'RATE_UNBUYER', buyer_nick: '沙箱买家' };
	await openWorkflow(world, {
		id,
		name: 'Switch',
		nodes: [soldTrades({ limit: 7, additionalFields })],
	});
	await openPanel(world, 'Sold trades');
	const before = await textIn(page, 'fields');
	await choose(page, 'operation', [operationOf(world, TRADE, OTHER).name]);
	await field(page, 'start_modified').waitFor();
	expectEqual(await textIn(page, 'limit'), '7', 'Limit after the switch');
	expectEqual(await textIn(page, 'fields'), before, 'Fields after the switch');
	const labels = await fieldLabels(world);
	const times = ['start_modified', 'end_modified'].map(
		(name) => fieldOf(world, TRADE, OTHER, name).displayName,
	);
	expectEqual(
		times.filter((label) => !labels.includes(label)),
		[],
		'Fields that are missing',
	);
	await world.screenshot('switched');
	await savedNode(world, id, 'Sold trades', ({ parameters }) => {
		expectEqual(parameters.operation, OTHER, 'Saved operation');
		expectEqual(parameters.additionalFields?.rate_status, undefined, 'Field of the old operation');
	});
}
