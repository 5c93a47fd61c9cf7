import {
	closeDialogue,
	dialogue,
	editCredential,
	fillCredential,
	furtherCredential,
} from '../driver/credential.mjs';
import { columnOf } from '../driver/output.mjs';
import { executeStep, openPanel } from '../driver/panel.mjs';
import { settle } from '../driver/settle.mjs';
import { openWorkflow, savedNode } from '../driver/workflow.mjs';
import { expectEqual, expectText } from '../expect.mjs';
import { SOLD, soldTrades } from './demo.mjs';

const id = 'editorOAuth';

/**
 * A seller signs in on the page that the credential opens, and the node works with that account.
 *
 * @param {import('../World.mjs').World} world
 */
export async function connectsByOAuth(world) {
	await world.gateway.reset();
	await openWorkflow(world, { id, name: 'OAuth', nodes: [soldTrades()] });
	await openPanel(world, 'Sold trades');
	await furtherCredential(world, 'OAuth2');
	await fillCredential(world, gatewayValues(world));
	await connect(world);
	await dialogue(world).waitFor({ state: 'hidden' });
	await editCredential(world);
	await dialogue(world).locator('[data-test-id="oauth-connect-success-banner"]').waitFor();
	await settle(world.page);
	await world.screenshot('oauth-connected');
	await closeDialogue(world);
	await savedNode(world, id, 'Sold trades', ({ parameters, credentials }) => {
		expectEqual(parameters.authentication, 'oAuth2', 'Authentication of the node');
		expectEqual(Object.keys(credentials), ['taobaoOAuth2Api'], 'Credential of the node');
	});
	await executeStep(world);
	expectEqual((await columnOf(world, 'tid')).length, 5, 'Rows');
	expectEqual((await world.gateway.calls(SOLD))[0]?.outcome, 'ok', 'Outcome of the call');
	await world.screenshot('oauth-items');
}

/** @param {import('../World.mjs').World} world */
function gatewayValues({ gateway }) {
	const { roads, accounts } = gateway.facts;
	return {
		environment: 'Custom',
		...accounts.oauth,
		customAuthUrl: roads.authorize ?? '',
		customTokenUrl: roads.token ?? '',
		gatewayUrl: roads.top ?? '',
	};
}

/** @param {import('../World.mjs').World} world */
async function connect(world) {
	const { page } = world;
	const opened = page.waitForEvent('popup');
	await dialogue(world)
		.locator('[data-test-id="oauth-not-connected-banner"]')
		.getByRole('button')
		.click();
	const popup = await opened;
	await popup.locator('#allow').waitFor();
	expectText(await popup.locator('body').innerText(), 'wants to act for the seller', 'Page');
	await world.screenshot('oauth-page', popup);
	await popup.locator('#allow').click();
}
