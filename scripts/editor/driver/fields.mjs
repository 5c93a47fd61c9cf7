import { eventually } from '../expect.mjs';
import { settle } from './settle.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */
/** @typedef {Page | Locator} Place where the fields are: the page or a dialogue */

/**
 * @param {Place} place
 * @param {string} name of the parameter
 */
export function field(place, name) {
	return place.locator(`[data-test-id="parameter-input-${name}"]`);
}

/**
 * Types into a text or number field.
 *
 * @param {Place} place
 * @param {string} name
 * @param {string} text
 */
export async function fillText(place, name, text) {
	const input = field(place, name).locator('input, textarea').first();
	await input.fill(text);
	await input.blur();
}

/**
 * @param {Place} place
 * @param {string} name
 * @returns {Promise<string>} what stands in a field
 */
export async function textIn(place, name) {
	return await field(place, name).locator('input, textarea').first().inputValue();
}

/**
 * @param {Place} place
 * @param {string} name
 */
export async function flip(place, name) {
	await field(place, name).locator('.el-switch').click();
}

/**
 * Types a time of the form `2026-11-01 00:00:00`.
 *
 * @param {Place} place
 * @param {string} name
 * @param {string} time
 */
export async function fillTime(place, name, time) {
	const input = field(place, name).locator('input').first();
	await input.fill(time);
	await input.press('Enter');
}

/**
 * Replaces the text of a JSON field.
 *
 * @param {Page} page
 * @param {string} name
 * @param {string} json
 */
export async function fillJson(page, name, json) {
	await field(page, name).locator('.cm-content').click();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText(json);
}

/**
 * Chooses from a list.
 *
 * @param {Page} page
 * @param {string} name
 * @param {string[]} labels one, or more where more can be chosen
 * @param {Place} [place]
 */
export async function choose(page, name, labels, place = page) {
	await openList(page, name, place);
	for (const label of labels) await pickFromList(page, label);
	if (labels.length > 1) await page.keyboard.press('Escape');
	await settle(page);
}

/**
 * @param {Page} page
 * @param {string} name
 * @param {Place} [place]
 */
export async function openList(page, name, place = page) {
	await field(place, name).locator('.el-select').click();
	await settle(page, 150);
}

/**
 * Adds a field of a collection.
 *
 * @param {Page} page
 * @param {string} collection its label
 * @param {string} label of the field
 */
export async function addEntry(page, collection, label) {
	const item = page.locator('[data-test-id="parameter-item"]').filter({ hasText: collection });
	await item.locator('[data-test-id="collection-parameter-add"]').last().click();
	await settle(page, 150);
	await pickFromList(page, label);
	await settle(page, 150);
}

/**
 * @param {Page} page
 * @returns {Promise<string[]>} the entries of the open list, the first line of each
 */
export async function listItems(page) {
	const texts = await visibleItems(page).allInnerTexts();
	return texts.map((text) => text.trim().split('\n')[0] ?? '');
}

/**
 * Picks an entry of the open list.
 *
 * @param {Page} page
 * @param {string} label
 */
export async function pickFromList(page, label) {
	const labels = await eventually(
		() => listItems(page),
		(items) => {
			if (!items.includes(label))
				throw new Error(`The list has no ${label}, only ${items.join(', ')}`);
		},
	);
	await visibleItems(page).nth(labels.indexOf(label)).click();
}

/** @param {Page} page */
function visibleItems(page) {
	return page.locator('.el-select-dropdown__item:visible');
}
