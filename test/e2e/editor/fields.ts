import { type Locator, type Page, expect } from '@playwright/test';
import { settle } from './page';

/** Where fields are: the page or a dialogue. */
type Place = Page | Locator;

/** @param name of the parameter */
export function field(place: Place, name: string): Locator {
	return place.locator(`[data-test-id="parameter-input-${name}"]`);
}

/** Where the text or number of a field stands. */
export function input(place: Place, name: string): Locator {
	return field(place, name).locator('input, textarea').first();
}

/** Types into a text or number field. */
export async function fillText(place: Place, name: string, text: string): Promise<void> {
	await input(place, name).fill(text);
	await input(place, name).blur();
}

export async function flip(place: Place, name: string): Promise<void> {
	await field(place, name).locator('.el-switch').click();
}

/** Types a time of the form `2026-11-01 00:00:00`. */
export async function fillTime(place: Place, name: string, time: string): Promise<void> {
	await input(place, name).fill(time);
	await input(place, name).press('Enter');
}

/** Replaces the text of a JSON field. */
export async function fillJson(page: Page, name: string, json: string): Promise<void> {
	await field(page, name).locator('.cm-content').click();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText(json);
}

/** Chooses from a list: one label, or more where more can be chosen. */
export async function choose(
	page: Page,
	name: string,
	labels: string[],
	place: Place = page,
): Promise<void> {
	await openList(page, name, place);
	for (const label of labels) await pickFromList(page, label);
	if (labels.length > 1) await page.keyboard.press('Escape');
	await settle(page);
}

export async function openList(page: Page, name: string, place: Place = page): Promise<void> {
	await field(place, name).locator('.el-select').click();
	await settle(page, 150);
}

/**
 * Adds a field of a collection.
 *
 * @param collection its label
 * @param label of the field
 */
export async function addEntry(page: Page, collection: string, label: string): Promise<void> {
	const item = page.locator('[data-test-id="parameter-item"]').filter({ hasText: collection });
	await item.locator('[data-test-id="collection-parameter-add"]').last().click();
	await settle(page, 150);
	await pickFromList(page, label);
	await settle(page, 150);
}

/** Adds the field of a collection that has only one. */
export async function addOnlyEntry(page: Page, collection: string): Promise<void> {
	const item = page.locator('[data-test-id="parameter-item"]').filter({ hasText: collection });
	await item.locator('[data-test-id="collection-parameter-add"]').last().click();
	await settle(page, 150);
}

/** The entries of the open list, the first line of each. */
export async function listItems(page: Page): Promise<string[]> {
	const texts = await visibleItems(page).allInnerTexts();
	return texts.map((text) => text.trim().split('\n')[0] ?? '');
}

/** Picks an entry of the open list. */
export async function pickFromList(page: Page, label: string): Promise<void> {
	await expect.poll(() => listItems(page)).toContain(label);
	await visibleItems(page)
		.nth((await listItems(page)).indexOf(label))
		.click();
}

function visibleItems(page: Page): Locator {
	return page.locator('.el-select-dropdown__item:visible');
}
