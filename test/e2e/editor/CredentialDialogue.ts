import type { Locator, Page } from '@playwright/test';
import { choose, fillText } from './fields';
import type { NodePanel } from './NodePanel';
import { dismissMessages, settle } from './page';

/** The dialogue in which a user enters a credential for the open panel. */
export class CredentialDialogue {
	readonly root: Locator;

	constructor(
		private readonly page: Page,
		private readonly panel: NodePanel,
	) {
		this.root = page.locator('[data-test-id="editCredential-modal"]');
	}

	/** Opens it for a first credential. */
	async openFirst(): Promise<void> {
		await this.panel.newCredential.click();
		await this.opened();
	}

	/**
	 * Opens it for a further credential.
	 *
	 * @param kind the way to sign in, by its label
	 */
	async openFurther(kind: string): Promise<void> {
		const { page } = this;
		await this.panel.credentials.click();
		await page.locator('[data-test-id="node-credentials-select-item-new"]').click();
		await this.opened();
		await this.root.locator('[data-test-id="credential-mode-dropdown-trigger"]').click();
		await page.getByRole('menuitem', { name: kind }).click();
		await settle(page);
	}

	/** Opens it for the credential that is chosen. */
	async openChosen(): Promise<void> {
		await this.page.locator('[data-test-id="credential-edit-button"]').click();
		await this.opened();
	}

	private async opened(): Promise<void> {
		await this.root.locator('[data-test-id="credential-connection-parameter"]').first().waitFor();
		await settle(this.page);
	}

	/** @param values by name; of a list the label */
	async fill(values: Record<string, string>): Promise<void> {
		for (const [name, value] of Object.entries(values)) {
			const list = this.root.locator(`[data-test-id="parameter-input-${name}"] .el-select`);
			if (await list.count()) await choose(this.page, name, [value], this.root);
			else await fillText(this.root, name, value);
		}
	}

	async save(): Promise<void> {
		await this.root.locator('[data-test-id="credential-save-button"]').click();
	}

	async close(): Promise<void> {
		await this.root.getByLabel('Close this dialog').click();
		await this.root.waitFor({ state: 'hidden' });
		await dismissMessages(this.page);
	}
}
