import type { Page } from '@playwright/test';
import { settle } from './page';

/** How a person finds a method in the panel of Taobao API, and fills in its parameters. */
export class MethodChooser {
	constructor(private readonly page: Page) {}

	/** Opens the list of methods and types what is looked for. */
	async search(text: string): Promise<void> {
		const { page } = this;
		await page
			.locator('[data-test-id="resource-locator-method"] [data-test-id="rlc-input"]')
			.click();
		await page.locator('[data-test-id="rlc-search"]:visible').fill(text);
		await page.locator('[data-test-id="rlc-item"]:visible').first().waitFor();
		await settle(page, 1500);
	}

	/** What the rows say, from the top. */
	rows(): Promise<string[]> {
		return this.page.locator('[data-test-id="rlc-item"]:visible').allInnerTexts();
	}

	/** Takes the row of a method; its fields have come then. */
	async choose(method: string): Promise<void> {
		const rows = this.page.locator('[data-test-id="rlc-item"]:visible');
		await rows.filter({ hasText: new RegExp(`· ${method.replaceAll('.', '\\.')}$`) }).click();
		await this.page.locator('[data-test-id="resource-mapper-container"]').waitFor();
		await settle(this.page, 1500);
	}

	/** Types into the field of a parameter. */
	async fill(id: string, value: string): Promise<void> {
		const path = `parameters.parameterFields.value["${id}"]`;
		const field = this.page.locator(`[data-parameter-path='${path}']`);
		const input = field.locator('input, textarea').first();
		await input.fill(value);
		await input.blur();
		await settle(this.page);
	}
}
