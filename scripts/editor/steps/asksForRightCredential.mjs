import { credentialButtons } from '../driver/credential.mjs';
import { closePanel, fieldLabels, openPanel } from '../driver/panel.mjs';
import { openWorkflow } from '../driver/workflow.mjs';
import { expectEqual } from '../expect.mjs';

const PACK = 'n8n-nodes-taobao.';
const robotMessage = {
	name: 'Robot',
	type: `${PACK}dingTalkMessages`,
	parameters: { resource: 'robot', operation: 'dingtalk.oapi.robot.send' },
};

/**
 * The largest node opens, and a DingTalk node asks for a DingTalk credential and no other.
 *
 * @param {import('../World.mjs').World} world
 */
export async function asksForRightCredential(world) {
	const largest = largestType(world);
	const nodes = [
		{ name: 'Largest', type: largest.name },
		{ name: 'Contacts', type: `${PACK}dingTalkContacts` },
		robotMessage,
	];
	await openWorkflow(world, { id: 'editorAsks', name: 'Credentials', nodes });
	await openPanel(world, 'Largest');
	expectEqual((await fieldLabels(world)).slice(0, 2), ['Resource', 'Operation'], 'First fields');
	await world.screenshot('largest');
	await closePanel(world);
	await expectAsked(world, 'Contacts', 'Connect to DingTalk');
	await expectAsked(world, robotMessage.name, 'Connect to DingTalk Robot');
	await world.screenshot('dingtalk');
}

/** @param {import('../World.mjs').World} world @param {string} node @param {string} button */
async function expectAsked(world, node, button) {
	await openPanel(world, node);
	expectEqual(await credentialButtons(world), [button], `Credentials that ${node} asks for`);
	const others = await world.page.locator('[data-test-id="node-credentials-select"]').count();
	expectEqual(others, 0, `Other credentials that ${node} asks for`);
	if (node !== robotMessage.name) await closePanel(world);
}

/** @param {import('../World.mjs').World} world */
function largestType({ types }) {
	const own = types.filter(({ name }) => name.startsWith(PACK));
	const [largest] = own.sort((a, b) => b.properties.length - a.properties.length);
	if (!largest) throw new Error('n8n does not offer the nodes of the pack');
	return largest;
}
