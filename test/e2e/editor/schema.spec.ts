import { expect } from '@playwright/test';
import { lastRun } from '../workflows';
import { soldTrades, test } from './fixtures';

const EDIT = { name: 'Edit Fields', type: 'n8n-nodes-base.set', typeVersion: 3.4 };

test('before any run the next step shows what trades have, and takes what is dragged', async ({
	gateway,
	n8n,
	editor,
}) => {
	const { page, panel } = editor;
	const id = 'editorSchema';
	await editor.openWorkflow({ id, name: 'Schema', nodes: [soldTrades(), EDIT] });
	await panel.open(EDIT.name);
	await expect(panel.preview).toContainText('Usually outputs the following fields');
	await panel.dragMember('tid', 'assignment-collection-drop-area');
	await expect(page.locator('[data-test-id="assignment"]')).toHaveCount(1);
	await editor.picture('preview');
	await expect
		.poll(async () => (await editor.savedNode(id, EDIT.name)).parameters)
		.toMatchObject({ assignments: { assignments: [{ name: 'tid', value: '={{ $json.tid }}' }] } });
	expect(await lastRun(n8n.session, id)).toBeUndefined();
	expect(gateway.calls).toEqual([]);
});
