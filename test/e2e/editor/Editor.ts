import { type Page, test } from '@playwright/test';
import type { Session } from '../../../start/session';
import { type NodeDraft, type WorkflowDraft, manualTrigger, workflowOf } from '../workflows';
import { CredentialDialogue } from './CredentialDialogue';
import { NodeCreator } from './NodeCreator';
import { NodePanel } from './NodePanel';
import { canvasNode, settle } from './page';

/** The first workflow loads the whole editor. */
const LOAD_PATIENCE_MS = 90_000;

/** The editor's root, which leads to the router of its own links. */
interface App {
	__vue_app__: { config: { globalProperties: { $router: { push: (path: string) => void } } } };
}

/** The editor in a page whose user is logged in. */
export class Editor {
	readonly creator: NodeCreator;
	readonly panel: NodePanel;
	/** The dialogue of a credential. */
	readonly credential: CredentialDialogue;

	constructor(
		readonly page: Page,
		private readonly n8n: { url: string; session: Session },
	) {
		this.creator = new NodeCreator(page);
		this.panel = new NodePanel(page);
		this.credential = new CredentialDialogue(page, this.panel);
	}

	/** Saves a workflow of a manual trigger and nodes in a row, and opens it. */
	async openWorkflow(draft: Omit<WorkflowDraft, 'nodes'> & { nodes?: NodeDraft[] }): Promise<void> {
		const nodes = [manualTrigger, ...(draft.nodes ?? [])];
		await this.n8n.session.saveWorkflow(workflowOf({ ...draft, nodes }));
		await this.visit(`/workflow/${draft.id}`);
		const last = nodes.at(-1)?.name ?? '';
		await canvasNode(this.page, last).waitFor({ timeout: LOAD_PATIENCE_MS });
		await settle(this.page);
	}

	/** Saves a workflow without nodes, and opens it. */
	async openEmpty(id: string): Promise<void> {
		await this.n8n.session.saveWorkflow(workflowOf({ id, name: id, nodes: [] }));
		await this.visit(`/workflow/${id}`);
		const button = this.page.locator('[data-test-id="canvas-plus-button"]');
		await button.waitFor({ timeout: LOAD_PATIENCE_MS });
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

	/** Takes a picture of the page or another one. */
	async picture(name: string, page = this.page): Promise<void> {
		await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
	}

	/** A node as n8n has saved it; its members are missing while it is not there. */
	async savedNode(workflowId: string, nameOrType: string): Promise<Partial<NodeDraft>> {
		const { rest } = this.n8n.session;
		const path = `/rest/workflows/${workflowId}`;
		const { nodes } = await rest.request<{ nodes: NodeDraft[] }>('GET', path);
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
