import { openActions, openCreator, pickItem, searchNodes } from '../driver/creator.mjs';
import { openWorkflow, savedNode } from '../driver/workflow.mjs';
import { expectEqual, expectText } from '../expect.mjs';
import { operationOf } from '../World.mjs';
import { SOLD, TRADE } from './demo.mjs';

/**
 * An action picked from the node's list becomes a node with this operation.
 *
 * @param {import('../World.mjs').World} world
 */
export async function addsOperationFromActions(world) {
	const { action, resource } = operationOf(world, TRADE, SOLD);
	await openWorkflow(world, { id: 'editorActions', name: 'Actions' });
	await openCreator(world);
	await searchNodes(world, 'Taobao Trade', ([first]) =>
		expectEqual(first, 'Taobao Trade', 'First node'),
	);
	const actions = await openActions(world, 'Taobao Trade');
	expectText(actions.join('\n'), action, 'Actions');
	await world.screenshot('actions');
	await pickItem(world, action);
	await world.screenshot('picked');
	await savedNode(world, 'editorActions', action, (node) => {
		expectEqual(node?.type, TRADE, 'Type of the new node');
		expectEqual(node.parameters.operation, SOLD, 'Its operation');
		expectEqual(node.parameters.resource, resource, 'Its resource');
	});
}
