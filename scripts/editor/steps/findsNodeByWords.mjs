import { closeCreator, openCreator, searchNodes } from '../driver/creator.mjs';
import { openWorkflow } from '../driver/workflow.mjs';
import { expectEqual } from '../expect.mjs';

/** What a user may type, and the node that must come first. */
const SEARCHES = [
	['Taobao Trade', 'Taobao Trade'],
	['taobao.trades.sold.get', 'Taobao Trade'],
	['taobao.items.onsale.get', 'Taobao Item'],
	['群聊', 'DingTalk Messages'],
	['物流', 'Taobao Logistics'],
	['订单', 'Taobao Trade'],
];

/**
 * The list of nodes finds a node by its name, by a Chinese word, and by a wire method.
 *
 * @param {import('../World.mjs').World} world
 */
export async function findsNodeByWords(world) {
	await openWorkflow(world, { id: 'editorSearch', name: 'Search' });
	await openCreator(world);
	for (const [words = '', node] of SEARCHES)
		await searchNodes(world, words, ([first]) =>
			expectEqual(first, node, `First node for "${words}"`),
		);
	await world.screenshot('search');
	await closeCreator(world);
}
