import type { Locator, Page } from '@playwright/test';
import { canvasNode, dismissMessages, settle } from './page';

/** The panel of a node, with its fields and its output. */
export class NodePanel {
	/** What its output says. */
	readonly output: Locator;
	/** The buttons that make the first credential for it. */
	readonly newCredential: Locator;
	/** The list of credentials, where there are some. */
	readonly credentials: Locator;
	/** What the step before is said to give while it has not run. */
	readonly preview: Locator;
	private readonly root: Locator;

	constructor(private readonly page: Page) {
		this.root = page.locator('[data-test-id="ndv"]');
		this.preview = page.locator('[data-test-id="schema-preview-warning"]');
		this.output = page.locator('[data-test-id="output-panel"]');
		this.newCredential = page.locator('[data-test-id="node-credentials-empty-state"]');
		this.credentials = page.locator('[data-test-id="node-credentials-select"]');
	}

	/** Opens it by a double click on the node. */
	async open(node: string): Promise<void> {
		await canvasNode(this.page, node).dblclick();
		await this.page.locator('[data-test-id="node-parameters"]').waitFor();
		await settle(this.page);
	}

	async close(): Promise<void> {
		if (!(await this.root.isVisible())) return;
		await this.page.locator('[data-test-id="ndv-close-button"]').click();
		await this.root.waitFor({ state: 'hidden' });
	}

	/** Runs the node and waits for its end. */
	async executeStep(): Promise<void> {
		const { page } = this;
		await dismissMessages(page);
		const ran = page.waitForResponse((response) =>
			/\/rest\/workflows\/[^/]+\/run/.test(response.url()),
		);
		await page.locator('[data-test-id="node-execute-button"]').click();
		await ran;
		const ended = '[data-test-id="ndv-items-count"], [data-test-id="node-error-message"]';
		await this.output.locator(ended).first().waitFor();
		await page
			.locator('.el-notification')
			.first()
			.waitFor({ timeout: 3000 })
			.catch(() => undefined);
		await settle(page);
		await dismissMessages(page);
	}

	/** The labels of its fields, from the top. */
	async labels(): Promise<string[]> {
		const labels = '[data-test-id="node-parameters"] [data-test-id="input-label"] label';
		const texts = await this.page.locator(labels).allInnerTexts();
		return texts.map((text) => text.trim().split('\n')[0] ?? '').filter(Boolean);
	}

	/** What the table of its output shows below a heading. */
	async column(heading: string): Promise<string[]> {
		const table = this.output.locator('table');
		const headings = (await table.locator('th').allInnerTexts()).map((text) => text.trim());
		const cells = table.locator(`tbody td:nth-of-type(${headings.indexOf(heading) + 1})`);
		return (await cells.allInnerTexts()).map((text) => text.trim());
	}

	/**
	 * Drags a member of what the step before gives.
	 *
	 * @param place where it is dropped
	 */
	async dragMember(name: string, place: string): Promise<void> {
		const members = this.page.locator('[data-test-id="run-data-schema-item"]');
		const pill = members.getByText(name, { exact: true }).first();
		await pill.dragTo(this.page.locator(`[data-test-id="${place}"]`), { steps: 10 });
		await settle(this.page);
	}

	/** Its title, when it is the panel of this node. */
	title(node: string): Locator {
		const title = '[data-test-id="node-title-container"] [data-test-id="inline-edit-preview"]';
		return this.root.locator(title).getByText(node, { exact: true });
	}
}
