import { type Locator, type Page, expect } from '@playwright/test';
import { MANUAL } from '../workflows';
import { canvasNode, settle } from './page';

/** The list of nodes to add to a workflow. */
export class NodeCreator {
	readonly search: Locator;
	/** The labels of the nodes or actions that it shows, best first. */
	readonly names: Locator;

	constructor(private readonly page: Page) {
		this.search = page.locator('[data-test-id="node-creator-search-bar"]');
		this.names = page.locator('[data-test-id="node-creator-item-name"]');
	}

	/** Opens it with the key N, for a node that follows another one. */
	async open(after = MANUAL): Promise<void> {
		await canvasNode(this.page, after).click();
		await this.page.keyboard.press('n');
		await this.opened();
	}

	/** Opens it for the first node of a workflow, which is a trigger. */
	async openFirst(): Promise<void> {
		await this.page.locator('[data-test-id="canvas-plus-button"]').click();
		await this.opened();
	}

	/** Opens the list of tools for an AI agent. */
	async openTools(agent: string): Promise<void> {
		const port = canvasNode(this.page, agent).locator('[data-handleid="inputs/ai_tool/0"]');
		await port.locator('[data-test-id="canvas-handle-plus"]').click();
		await this.opened();
	}

	private async opened(): Promise<void> {
		await this.search.waitFor();
		await settle(this.page);
	}

	/** Types, and expects a node to come first. */
	async find(text: string, first: string): Promise<void> {
		await this.search.fill(text);
		await expect(this.names.first(), `first node for "${text}"`).toHaveText(first);
		await settle(this.page);
	}

	/** Opens the list of a node's actions, and gives them. */
	async openActions(node: string): Promise<string[]> {
		const { page } = this;
		await this.names.getByText(node, { exact: true }).click();
		await page.locator('[data-test-id="node-creator-category-item"]').first().waitFor();
		await settle(page);
		return await this.names.allInnerTexts();
	}

	/** Adds an action of a node, or a node without actions, to the workflow; its panel opens. */
	async pick(item: string): Promise<void> {
		const { page } = this;
		await this.names.getByText(item, { exact: true }).click();
		await page.locator('[data-test-id="node-parameters"]').waitFor();
		await settle(page);
	}

	async close(): Promise<void> {
		await this.page.keyboard.press('Escape');
		await this.search.waitFor({ state: 'hidden' });
	}
}
