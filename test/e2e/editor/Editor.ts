import type { Locator, Page } from '@playwright/test';
import type { Session } from '../../../start/session';
import { type NodeDraft, type WorkflowDraft, manualTrigger, workflowOf } from '../workflows';
import { settle } from './settle';

/** The first workflow loads the whole editor. */
const LOAD_PATIENCE_MS = 90_000;

/** The editor's root, which leads to the router of its own links. */
interface App {
	__vue_app__: { config: { globalProperties: { $router: { push: (path: string) => void } } } };
}

/** The editor in a page whose user is logged in. */
export class Editor {
	constructor(
		readonly page: Page,
		private readonly n8n: { url: string; session: Session },
	) {}

	/** Saves a workflow of a manual trigger and nodes in a row, and opens it. */
	async openWorkflow(draft: Omit<WorkflowDraft, 'nodes'> & { nodes?: NodeDraft[] }): Promise<void> {
		const nodes = [manualTrigger, ...(draft.nodes ?? [])];
		await this.n8n.session.saveWorkflow(workflowOf({ ...draft, nodes }));
		await this.visit(`/workflow/${draft.id}`);
		await this.canvasNode(nodes.at(-1)?.name ?? '').waitFor({ timeout: LOAD_PATIENCE_MS });
		await settle(this.page);
	}

	/**
	 * Goes to a workflow: from another one as the editor's own links do, without loading everything anew.
	 *
	 * @param path of the workflow, or of a node in it, whose panel opens
	 */
	async visit(path: string): Promise<void> {
		const { page, n8n } = this;
		if (!page.url().startsWith(`${n8n.url}/workflow/`)) {
			await page.goto(n8n.url + path, { waitUntil: 'domcontentloaded' });
			return;
		}
		await page.locator('#app').evaluate((app: App, to) => {
			app.__vue_app__.config.globalProperties.$router.push(to);
		}, path);
	}

	canvasNode(name: string): Locator {
		return this.page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`);
	}

	/** A node as n8n has saved it; its members are missing while it is not there. */
	async savedNode(workflowId: string, nameOrType: string): Promise<Partial<NodeDraft>> {
		const { rest } = this.n8n.session;
		const { nodes } = (await rest.request('GET', `/rest/workflows/${workflowId}`)) as {
			nodes: NodeDraft[];
		};
		return nodes.find(({ name, type }) => [name, type].includes(nameOrType)) ?? {};
	}
}

/** Logs in as a user does. */
export async function logIn(page: Page, url: string, { login }: Session): Promise<void> {
	await page.goto(`${url}/signin`, { waitUntil: 'domcontentloaded' });
	await page.locator('[name="emailOrLdapLoginId"]').fill(login.email);
	await page.locator('[name="password"]').fill(login.password);
	await page.locator('[data-test-id="form-submit-button"]').click();
	await page.waitForURL(/\/(home|workflow)/);
	await settle(page);
}
