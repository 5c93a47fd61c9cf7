import { choose, fillText } from './fields.mjs';
import { dismissMessages, settle } from './settle.mjs';

/** @typedef {import('../World.mjs').World} World */

/** @param {World} world */
export function dialogue({ page }) {
	return page.locator('[data-test-id="editCredential-modal"]');
}

/**
 * Opens the dialogue for a first credential from the open panel.
 *
 * @param {World} world
 */
export async function newCredential(world) {
	await world.page.locator('[data-test-id="node-credentials-empty-state"]').click();
	await opened(world);
}

/**
 * Opens the dialogue for a further credential from the open panel.
 *
 * @param {World} world
 * @param {string} kind the way to sign in, by its label
 */
export async function furtherCredential(world, kind) {
	const { page } = world;
	await page.locator('[data-test-id="node-credentials-select"]').click();
	await page.locator('[data-test-id="node-credentials-select-item-new"]').click();
	await opened(world);
	await dialogue(world).locator('[data-test-id="credential-mode-dropdown-trigger"]').click();
	await page.getByRole('menuitem', { name: kind }).click();
	await settle(page);
}

/**
 * Opens the dialogue of the credential that is chosen in the open panel.
 *
 * @param {World} world
 */
export async function editCredential(world) {
	await world.page.locator('[data-test-id="credential-edit-button"]').click();
	await opened(world);
}

/** @param {World} world */
async function opened(world) {
	await dialogue(world)
		.locator('[data-test-id="credential-connection-parameter"]')
		.first()
		.waitFor();
	await settle(world.page);
}

/**
 * Fills in fields of the open dialogue.
 *
 * @param {World} world
 * @param {Record<string, string>} values by name; of a list the label
 */
export async function fillCredential(world, values) {
	const place = dialogue(world);
	for (const [name, value] of Object.entries(values)) {
		const isList = await place
			.locator(`[data-test-id="parameter-input-${name}"] .el-select`)
			.count();
		if (isList) await choose(world.page, name, [value], place);
		else await fillText(place, name, value);
	}
}

/** @param {World} world */
export async function saveCredential(world) {
	await dialogue(world).locator('[data-test-id="credential-save-button"]').click();
}

/** @param {World} world */
export async function closeDialogue(world) {
	await dialogue(world).getByLabel('Close this dialog').click();
	await dialogue(world).waitFor({ state: 'hidden' });
	await dismissMessages(world.page);
}

/**
 * @param {World} world
 * @returns {Promise<string[]>} what the buttons say that make the first credential for the open panel
 */
export async function credentialButtons({ page }) {
	return await page.locator('[data-test-id="node-credentials-empty-state"]').allInnerTexts();
}
