import { Editor, logIn } from '../../../test/e2e/editor/Editor';
import { TRADE, test } from '../../../test/e2e/editor/fixtures';
import type { NodeTypes } from '../../../test/e2e/editor/nodeTypes';
import { openN8n } from '../../../test/e2e/n8n';
import { measureCreator } from './measureCreator';
import { type MeasuredNode, measureNode } from './measureNode';
import { type Times, medians, timeOf } from './times';

/** Times by what was measured. */
type Measured = Record<string, Times>;

const CHANGED = 'taobao.trades.sold.increment.get';
const ONE = 'taobao.trade.get';

/** A node of n8n itself of the same kind: 13 resources with 77 operations. */
const salesforce: MeasuredNode = {
	id: 'editorMeasureBuiltIn',
	type: 'n8n-nodes-base.salesforce',
	resource: 'account',
	operations: [
		{ value: 'create', label: 'Create', field: 'name' },
		{ value: 'getAll', label: 'Get Many', field: 'returnAll' },
	],
};

const trade = (types: NodeTypes): MeasuredNode => ({
	id: 'editorMeasureOwn',
	type: TRADE,
	resource: 'trade',
	operations: [
		{ value: CHANGED, label: types.operation(TRADE, CHANGED).name, field: 'start_modified' },
		{ value: ONE, label: types.operation(TRADE, ONE).name, field: 'tid' },
	],
});

test('the editor with the nodes and without', async ({
	browser,
	host,
	folder,
	n8n,
	nodeTypes,
	editor,
}) => {
	const { open, change } = await measureNode(editor, trade(nodeTypes));
	const withNodes = {
		...(await measureEditor(editor)),
		'open the panel of Taobao Trade': open,
		'switch the operation there': change,
	};
	await n8n.stop();
	const bare = await openN8n({ host, userFolder: `${folder}/without-nodes` });
	const page = await browser.newPage({ storageState: undefined });
	await logIn(page, bare.url, bare.session);
	print(withNodes, await measureEditor(new Editor(page, bare)));
	await bare.stop();
});

async function measureEditor(editor: Editor): Promise<Measured> {
	const { page } = editor;
	const creator = await measureCreator(editor);
	const address = page.url();
	const load = await medians(
		() =>
			timeOf(page, async () => {
				await page.goto(address, { waitUntil: 'domcontentloaded' });
				await page.locator('[data-test-id="canvas-node"]').first().waitFor();
			}),
		3,
	);
	const node = await measureNode(editor, salesforce);
	return {
		'load the editor (median of three)': load,
		'open the list of nodes': creator.open,
		'five searches in it': creator.search,
		'open the panel of Salesforce': node.open,
		'switch its operation': node.change,
	};
}

/** Prints a table. */
function print(withNodes: Measured, without: Measured): void {
	const text = (times?: Times) => (times ? `${times.elapsed} (${times.work})` : '–');
	const ratio = ({ elapsed, work }: Times, other?: Times) =>
		other ? `${(elapsed / other.elapsed).toFixed(2)} (${(work / other.work).toFixed(2)})` : '–';
	const rows = Object.entries(withNodes).map(([what, times]) => [
		what,
		...[text(times), text(without[what]), ratio(times, without[what])],
	]);
	const heading = ['medians in ms: elapsed (work)', 'with the nodes', 'without', 'ratio'];
	for (const [what = '', ...cells] of [heading, ...rows])
		console.log(what.padEnd(38) + cells.map((cell) => cell.padStart(16)).join(''));
}
