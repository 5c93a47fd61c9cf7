import { type Page, expect } from '@playwright/test';
import { choose, field, flip, listItems, openList } from './fields';
import { test } from './fixtures';

const ITEM = 'n8n-nodes-taobao.taobaoItem';
const SELLER_ITEM = 'taobao.item.seller.get';
const CREATE = 'taobao.item.add';
const SUCCESSOR = 'alibaba.item.publish.submit';
const isDelisted = (name: string) => name.endsWith(' (delisted)');
/** What n8n adds to each list by itself. */
const CUSTOM = 'Custom API Call';
const ID = 'editorDelisted';
const operationsArrive = '/rest/dynamic-node-parameters/options';

test('offers delisted operations behind the switch alone, and names the successor of the chosen one', async ({
	page,
	editor,
	nodeTypes,
}) => {
	const { panel } = editor;
	const living = nodeTypes.operation(ITEM, SELLER_ITEM);
	const parameters = { resource: living.resource, operation: SELLER_ITEM };
	await editor.openWorkflow({
		id: ID,
		name: 'Delisted',
		nodes: [{ name: 'Item', type: ITEM, parameters }],
	});
	await panel.open('Item');
	await openList(page, 'operation');
	const before = (await listItems(page)).filter((name) => name !== CUSTOM);
	expect(before).toContain(living.name);
	expect(before.filter(isDelisted)).toEqual([]);
	await page.keyboard.press('Escape');

	await showDelisted(page);
	await openList(page, 'operation');
	await expect
		.poll(async () => (await listItems(page)).filter(isDelisted).length)
		.toBeGreaterThan(0);
	const after = await listItems(page);
	expect(after.slice(0, before.length)).toEqual(before);
	const name = after.find((one) => one.startsWith('Create Item (')) ?? '';
	expect(isDelisted(name)).toBe(true);
	await page.keyboard.press('Escape');
	await expect(field(page, 'operation').locator('input')).toHaveValue(living.name);
	await choose(page, 'operation', [name]);

	await expect(page.locator('[data-test-id="node-parameters"]')).toContainText(SUCCESSOR);
	await editor.picture('delisted');
	await expect
		.poll(async () => (await editor.savedNode(ID, 'Item')).parameters)
		.toMatchObject({ resource: living.resource, showDelisted: true, operation: CREATE });

	await panel.close();
	await panel.open('Item');
	await expect(field(page, 'operation').locator('input')).toHaveValue(name);
});

test('shows a saved node whose resource is delisted whole, without a switch', async ({
	page,
	editor,
	nodeTypes,
}) => {
	const { panel } = editor;
	const [list] = nodeTypes.get(ITEM).properties.filter(({ name, options: [one] = [] }) => {
		return name === 'operation' && one !== undefined && isDelisted(one.name);
	});
	const [first] = list?.options ?? [];
	const parameters = {
		resource: list?.displayOptions?.show?.resource?.[0],
		operation: first?.value,
	};
	const nodes = [{ name: 'Item', type: ITEM, parameters }];
	await editor.openWorkflow({ id: 'editorGone', name: 'Delisted resource', nodes });
	await panel.open('Item');
	await expect(field(page, 'operation').locator('input')).toHaveValue(first?.name ?? '');
	expect((await panel.labels()).slice(0, 2)).toEqual(['Resource', 'Operation']);
	await expect(page.locator('[data-test-id="node-parameters"]')).toContainText('no longer lists');
	await editor.picture('delistedResource');
});

/** Turns the switch on, and waits for the list of operations. */
async function showDelisted(page: Page): Promise<void> {
	const loaded = page.waitForResponse((response) => response.url().endsWith(operationsArrive));
	await flip(page, 'showDelisted');
	await loaded;
}
