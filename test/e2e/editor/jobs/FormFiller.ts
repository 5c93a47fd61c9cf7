import { type Locator, type Page, expect } from '@playwright/test';
import { addEntry, pickFromList } from '../fields';
import type { NodeProperty } from '../nodeTypes';
import { settle } from '../page';
import { PickedField } from '../PickedField';

/** What a person fills in: texts as typed, values of choices, forms and rows of forms, by the names of fields. */
export interface Entries {
	[name: string]: string | Entries | Entries[];
}

/** Where the nearest form around an element is. */
const FORM = 'ancestor::*[starts-with(@data-test-id,"fixed-collection-")][1]';

/** Fills in a node as a person does: adds what is not there yet, types and chooses; never JSON. */
export class FormFiller {
	constructor(
		private readonly page: Page,
		/** The fields of the node's operation. */
		private readonly properties: NodeProperty[],
	) {}

	/** Fills in a field of the top level or of Additional Fields, by its wire name. */
	async fill(name: string, value: Entries[string]): Promise<void> {
		const panel = this.page.locator('[data-test-id="node-parameters"]');
		const { property, path } = await this.reach(name);
		await this.fillField(property, panel, { value, path });
		await expect(panel.locator('.cm-content'), 'editors of JSON').toHaveCount(0);
	}

	/** A field by its wire name or that of its form; one of Additional Fields is added. */
	private async reach(name: string): Promise<{ property: NodeProperty; path: string }> {
		const top = find(this.properties, `${name}Ui`) ?? find(this.properties, name);
		if (top) return { property: top, path: top.name };
		const additional = find(this.properties, 'additionalFields');
		const options = additional?.options ?? [];
		const property = find(options, `${name}OptionalUi`) ?? find(options, name);
		if (!property) throw new Error(`The operation has no field ${name}`);
		await addEntry(this.page, 'Additional Fields', property.displayName);
		return { property, path: `additionalFields.${property.name}` };
	}

	private async fillField(
		property: NodeProperty,
		place: Locator,
		{ value, path }: { value: Entries[string]; path: string },
	): Promise<void> {
		if (typeof value === 'string') return await this.fillPlain(property, value, path);
		const form = place.locator(`[data-test-id="fixed-collection-${property.name}"]`).first();
		const rows = Array.isArray(value) ? value : [value];
		for (const [index, row] of rows.entries()) {
			await own(form, property, 'button', 'fixed-collection-add').click();
			await settle(this.page);
			const inner = Array.isArray(value) ? `${path}.value[${index}]` : `${path}.value`;
			await this.fillRow(property, rowsOf(form, property).nth(index), { row, path: inner });
		}
	}

	private async fillRow(
		form: NodeProperty,
		place: Locator,
		{ row, path }: { row: Entries; path: string },
	): Promise<void> {
		const members = form.options?.[0]?.values ?? [];
		for (const [name, value] of Object.entries(row)) {
			const member = find(members, name);
			if (!member) throw new Error(`${path} has no field ${name}`);
			const isHidden = form.typeOptions?.hideOptionalFields && !member.required;
			if (isHidden) await this.addMember(form, member, place);
			await this.fillField(member, place, { value, path: `${path}.${name}` });
		}
	}

	private async addMember(form: NodeProperty, member: NodeProperty, row: Locator): Promise<void> {
		await own(row, form, '*', 'fixed-collection-add-property').locator('.el-select').click();
		await settle(this.page, 150);
		await pickFromList(this.page, member.displayName);
		await settle(this.page, 150);
	}

	private async fillPlain(property: NodeProperty, value: string, path: string): Promise<void> {
		const at = `parameters.${path}`;
		if (property.type === 'resourceLocator')
			return await new PickedField(this.page, property.name, at).fillId(value);
		const field = this.page.locator(`[data-parameter-path="${at}"]`);
		if (property.type === 'options') {
			const option = property.options?.find((one) => one.value === value);
			await field.locator('.el-select').click();
			await settle(this.page, 150);
			await pickFromList(this.page, option?.name ?? value);
			return await settle(this.page);
		}
		const input = field.locator('input, textarea').first();
		await input.fill(value);
		await (property.type === 'dateTime' ? input.press('Enter') : input.blur());
	}
}

const find = (properties: NodeProperty[], name: string) =>
	properties.find((property) => property.name === name);

/** A part of a form, or of a row of it, and of no form inside. */
const own = (place: Locator, { name }: NodeProperty, tag: string, id: string) =>
	place.locator(
		`xpath=.//${tag}[@data-test-id="${id}"][${FORM}[@data-test-id="fixed-collection-${name}"]]`,
	);

const rowsOf = (form: Locator, property: NodeProperty) =>
	own(form, property, 'button', 'fixed-collection-delete').locator(
		'xpath=ancestor::*[contains(@class,"parameterItemWrapper")][1]/parent::*',
	);
