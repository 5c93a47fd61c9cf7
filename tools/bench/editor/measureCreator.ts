import type { Editor } from '../../../test/e2e/editor/Editor';
import { type Times, medians, rest, sumOf, timeOf } from './times';

/** What is typed, and the node of n8n that comes first. */
const SEARCHES = [
	['salesforce', 'Salesforce'],
	['slack', 'Slack'],
	['google sheets', 'Google Sheets'],
	['merge', 'Merge'],
	['order', 'Sort'],
] as const;

/** Measures how long it takes to open the list of nodes, and to find some in it; medians, those of the searches added up. */
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
	const searches: Times[] = [];
	for (const [typed, first] of SEARCHES)
		searches.push(await medians(() => searchOnce(editor, typed, first), 9));
	await creator.close();
	return { open, search: sumOf(searches) };
}

/** Until the first node is there, and the rest of the list. */
async function searchOnce({ page, creator }: Editor, typed: string, first: string): Promise<Times> {
	await creator.search.fill('');
	await rest(page);
	return await timeOf(page, async () => {
		await creator.search.fill(typed);
		await creator.names.first().getByText(first, { exact: true }).waitFor();
	});
}
