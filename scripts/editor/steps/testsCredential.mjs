import {
	closeDialogue,
	dialogue,
	editCredential,
	fillCredential,
	newCredential,
	saveCredential,
} from '../driver/credential.mjs';
import { openPanel } from '../driver/panel.mjs';
import { settle } from '../driver/settle.mjs';
import { openWorkflow, savedNode } from '../driver/workflow.mjs';
import { expectEqual, expectText } from '../expect.mjs';
import { ACCOUNT, soldTrades } from './demo.mjs';

const id = 'editorCredential';

/**
 * The dialogue of a credential says why the platform refuses it, and that it accepts it.
 *
 * @param {import('../World.mjs').World} world
 */
export async function testsCredential(world) {
	await openWorkflow(world, {
		id,
		name: 'Credential',
		nodes: [{ ...soldTrades(), credentials: {} }],
	});
	await openPanel(world, 'Sold trades');
	await newCredential(world);
	await refusesWrongSecret(world);
	await acceptsGoodSecret(world);
	await savedNode(world, id, 'Sold trades', ({ credentials }) =>
		expectEqual(credentials?.taobaoOpenPlatformApi?.name, ACCOUNT, 'Credential of the node'),
	);
}

/** @param {import('../World.mjs').World} world */
async function refusesWrongSecret(world) {
	const { url: gatewayUrl, appKey, sessionKey } = world.gateway.facts;
	const environment = 'Custom';
	await fillCredential(world, { appKey, appSecret: 'wrong', sessionKey, environment, gatewayUrl });
	await saveCredential(world);
	await dialogue(world).getByText('More details').click();
	await settle(world.page);
	const reason = await dialogue(world).innerText();
	expectText(reason, 'The signature does not fit (code 25: Invalid signature)', 'Reason');
	expectText(reason, 'Check the app secret of the credential', 'Advice');
	await world.screenshot('credential-refused');
}

/**
 * n8n closes the dialogue when the test succeeds; opened again it tests again.
 *
 * @param {import('../World.mjs').World} world
 */
async function acceptsGoodSecret(world) {
	await fillCredential(world, { appSecret: world.gateway.facts.appSecret });
	await saveCredential(world);
	await dialogue(world).waitFor({ state: 'hidden' });
	await editCredential(world);
	await dialogue(world).getByText('Connection tested successfully').waitFor();
	await settle(world.page);
	await world.screenshot('credential-accepted');
	await closeDialogue(world);
}
