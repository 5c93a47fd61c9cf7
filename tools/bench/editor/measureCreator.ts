import type { Editor } from '../../../test/e2e/editor/Editor';
import { type Times, medians, rest, timeOf } from './times';

/** Measures how long it takes to open the list of nodes, and to find one in it; medians. */
export async function measureCreator(editor: Editor): Promise<{ open: Times; search: Times }> {
	const { page, creator } = editor;
	await editor.openWorkflow({ id: 'editorMeasure', name: 'Measured' });
	const open = await medians(async () => {
		const time = await timeOf(page, async () => {
			await page.keyboard.press('n');
			await creator.names.first().waitFor();
		});
		await creator.close();
		await rest(page);
		return time;
	});
	await page.keyboard.press('n');
	const search = await medians(async () => {
		await creator.search.fill('');
		await rest(page);
		return await timeOf(page, async () => {
			await creator.search.fill('salesforce');
			await creator.names.first().getByText('Salesforce', { exact: true }).waitFor();
		});
	});
	await creator.close();
	return { open, search };
}
