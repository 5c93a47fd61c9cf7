import { expect, type Locator, type Page } from '@playwright/test';
import { settle } from './page';

/** A field whose value is picked from a list, in the panel of a node. */
export class PickedField {
	private readonly field: Locator;

	/**
	 * @param name of the parameter
	 * @param path where it stands in the node, such as `parameters.additionalFields.cid`, if fields of one name are shown
	 */
	constructor(
		private readonly page: Page,
		name: string,
		path?: string,
	) {
		const field = `//*[@data-test-id="resource-locator-${name}"]`;
		const at = `@data-parameter-path="${path}"`;
		const isThere = `[descendant-or-self::*[${at}] or ancestor::*[${at}]]`;
		this.field = page.locator(`xpath=${field}${path === undefined ? '' : isThere}`);
	}

	/** Opens the list, and waits for what it shows. */
	async open(): Promise<void> {
		await this.field.locator('[data-test-id="rlc-input"]').click();
		await this.shown();
	}

	/** Types words into the open list. */
	async search(words: string): Promise<void> {
		await this.page.locator('[data-test-id="rlc-search"]:visible').fill(words);
		await this.shown();
	}

	/** What the rows say, from the top. */
	async rows(): Promise<string[]> {
		const texts = await this.row().allInnerTexts();
		return texts.map((text) => text.trim());
	}

	/** Takes the first row that says so. */
	async choose(text: string | RegExp): Promise<void> {
		await this.row().filter({ hasText: text }).first().click();
		await settle(this.page);
	}

	/** Takes the first row, of a list that may be open already, and tells what it said. */
	async chooseFirst(): Promise<string> {
		if (!(await this.row().first().isVisible())) await this.open();
		const [first = ''] = await this.rows();
		await this.choose(first);
		return first;
	}

	/** What the open list says instead of rows. */
	get message(): Locator {
		return this.page.locator('[data-test-id="rlc-error-container"]:visible');
	}

	/** Goes back from By ID to the list, and opens it. */
	async openList(): Promise<void> {
		await this.chooseMode('list');
		await this.open();
	}

	/** Gives the id instead. */
	async fillId(id: string): Promise<void> {
		await this.chooseMode('id');
		const input = this.field.locator('input:not([readonly]), textarea').first();
		await input.fill(id);
		await input.blur();
	}

	private async chooseMode(mode: 'id' | 'list'): Promise<void> {
		await this.field.locator('[data-test-id="rlc-mode-selector"]').click();
		await this.page.locator(`[data-test-id="mode-${mode}"]:visible`).click();
		await settle(this.page, 150);
	}

	private row(): Locator {
		return this.page.locator('[data-test-id="rlc-item"]:visible');
	}

	private async shown(): Promise<void> {
		await settle(this.page, 1500);
		await expect(this.page.locator('[data-test-id="rlc-item-loading"]:visible')).toHaveCount(0);
	}
}
