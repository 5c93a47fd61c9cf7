import type { Browser, BrowserContextOptions } from '@playwright/test';
import { taobaoCredential } from '../credentials';
import { root, test as base } from '../fixtures';
import { type N8n, openN8n } from '../n8n';
import type { Item, NodeDraft } from '../workflows';
import { Editor, logIn } from './Editor';
import { type NodeType, NodeTypes } from './nodeTypes';

/** The name that the editor proposes for a first credential. */
export const ACCOUNT = 'Taobao Open Platform account';

export const AGENT = {
	name: 'AI Agent',
	type: '@n8n/n8n-nodes-langchain.agent',
	typeVersion: 3,
};

/** The node that most tests work with, and its operation that pages through sold trades. */
export const TRADE = 'n8n-nodes-taobao.taobaoTrade';
export const SOLD = 'taobao.trades.sold.get';

interface Parts {
	editor: Editor;
	/** Each test begins with one credential in n8n, an account of the sandbox gateway. */
	account: void;
}

interface Shared {
	n8n: N8n;
	nodeTypes: NodeTypes;
	login: BrowserContextOptions['storageState'];
}

export const test = base.extend<Parts, Shared>({
	n8n: [
		async ({ host, tarball }, use) => {
			const n8n = await openN8n({ host, tarball, userFolder: `${root}/.cache/editor/n8n` });
			await use(n8n);
			await n8n.stop();
		},
		{ scope: 'worker', timeout: 400_000 },
	],
	nodeTypes: [
		async ({ n8n: { session } }, use) => {
			const types = await session.rest.request<NodeType[]>('GET', '/types/nodes.json');
			await use(new NodeTypes(types));
		},
		{ scope: 'worker' },
	],
	login: [
		async ({ browser, n8n }, use) => use(await storedLogin(browser, n8n)),
		{ scope: 'worker', timeout: 200_000 },
	],
	storageState: ({ login }, use) => use(login),
	editor: ({ page, n8n }, use) => use(new Editor(page, n8n)),
	account: [
		async ({ n8n: { session }, gateway }, use) => {
			await forgetCredentials(session);
			await session.saveCredential(taobaoCredential(gateway, ACCOUNT));
			await use();
		},
		{ auto: true },
	],
});

/** What the browser keeps of a login. */
async function storedLogin(browser: Browser, { url, session }: N8n): Promise<Shared['login']> {
	const page = await browser.newPage({ storageState: undefined });
	await logIn(page, url, session);
	const state = await page.context().storageState();
	await page.context().close();
	return state;
}

export async function forgetCredentials({ rest }: N8n['session']): Promise<void> {
	const known = await rest.request<Array<{ id: string }>>('GET', '/rest/credentials');
	for (const { id } of known) await rest.request('DELETE', `/rest/credentials/${id}`);
}

/** A step that gets sold trades; some parameters may be other than usual. */
export function soldTrades(parameters: Item = {}): NodeDraft {
	return {
		name: 'Sold trades',
		type: TRADE,
		parameters: {
			resource: 'trade',
			operation: SOLD,
			limit: 5,
			fields: ['tid', 'status', 'payment', 'created', 'receiver_city'],
			...parameters,
		},
		credentials: { taobaoOpenPlatformApi: { name: ACCOUNT } },
	};
}
