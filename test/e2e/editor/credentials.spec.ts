import { expect } from '@playwright/test';
import type { Editor } from './Editor';
import { ACCOUNT, SOLD, forgetCredentials, soldTrades, test } from './fixtures';
import { settle } from './page';

const PACK = 'n8n-nodes-taobao.';

test('the dialogue says why the platform refuses a credential, and that it accepts it', async ({
	n8n,
	gateway,
	editor,
}) => {
	const { page, panel, credential } = editor;
	const id = 'editorCredential';
	await forgetCredentials(n8n.session);
	const nodes = [{ ...soldTrades(), credentials: {} }];
	await editor.openWorkflow({ id, name: 'Credential', nodes });
	await panel.open('Sold trades');
	await credential.openFirst();
	const { url: gatewayUrl, appKey, appSecret, sessionKey } = gateway;
	const account = { appKey, sessionKey, environment: 'Custom', gatewayUrl };
	await credential.fill({ ...account, appSecret: 'wrong' });
	await credential.save();
	await credential.root.getByText('More details').click();
	await settle(page);
	await expect(credential.root).toContainText(
		'The signature does not fit (code 25: Invalid signature)',
	);
	await expect(credential.root).toContainText('Check the app secret of the credential');
	await editor.picture('refused');

	await credential.fill({ appSecret });
	await credential.save();
	// n8n closes the dialogue when the test succeeds; opened again it tests again.
	await credential.root.waitFor({ state: 'hidden' });
	await credential.openChosen();
	await credential.root.getByText('Connection tested successfully').waitFor();
	await settle(page);
	await editor.picture('accepted');
	await credential.close();
	await expect
		.poll(() => editor.savedNode(id, 'Sold trades'))
		.toMatchObject({ credentials: { taobaoOpenPlatformApi: { name: ACCOUNT } } });
});

test('a DingTalk node asks for a DingTalk credential and no other', async ({ editor }) => {
	const { panel } = editor;
	const robot = { resource: 'robot', operation: 'dingtalk.oapi.robot.send' };
	const nodes = [
		{ name: 'Contacts', type: `${PACK}dingTalkContacts` },
		{ name: 'Robot', type: `${PACK}dingTalkMessages`, parameters: robot },
	];
	await editor.openWorkflow({ id: 'editorAsks', name: 'Credentials', nodes });
	await panel.open('Contacts');
	await expect(panel.newCredential).toHaveText(['Connect to DingTalk']);
	await expect(panel.credentials).toHaveCount(0);
	await panel.close();
	await panel.open('Robot');
	await expect(panel.newCredential).toHaveText(['Connect to DingTalk Robot']);
	await expect(panel.credentials).toHaveCount(0);
	await editor.picture('dingtalk');
});

test('a seller signs in on the page that the credential opens', async ({ gateway, editor }) => {
	const { page, panel, credential } = editor;
	const id = 'editorOAuth';
	await editor.openWorkflow({ id, name: 'OAuth', nodes: [soldTrades()] });
	await panel.open('Sold trades');
	await credential.openFurther('OAuth2');
	const { protocols, accounts } = gateway;
	await credential.fill({
		environment: 'Custom',
		...accounts.oauth,
		customAuthUrl: protocols.authorize,
		customTokenUrl: protocols.token,
		gatewayUrl: protocols.top,
	});
	await allow(editor);
	await credential.root.waitFor({ state: 'hidden' });
	await credential.openChosen();
	await credential.root.locator('[data-test-id="oauth-connect-success-banner"]').waitFor();
	await settle(page);
	await editor.picture('connected');
	await credential.close();
	await expect(async () => {
		const { parameters, credentials } = await editor.savedNode(id, 'Sold trades');
		expect(parameters).toMatchObject({ authentication: 'oAuth2' });
		expect(Object.keys(credentials ?? {})).toEqual(['taobaoOAuth2Api']);
	}).toPass();
	await panel.executeStep();
	expect(await panel.column('tid')).toHaveLength(5);
	expect(gateway.calls.find(({ method }) => method === SOLD)?.outcome).toBe('ok');
	await editor.picture('items');
});

/** Presses the button of the dialogue, and allows on the page that opens. */
async function allow(editor: Editor): Promise<void> {
	const opened = editor.page.waitForEvent('popup');
	const banner = editor.credential.root.locator('[data-test-id="oauth-not-connected-banner"]');
	await banner.getByRole('button').click();
	const popup = await opened;
	await popup.locator('#allow').waitFor();
	await expect(popup.locator('body')).toContainText('wants to act for the seller');
	await editor.picture('page', popup);
	await popup.locator('#allow').click();
}
