import type { Editor } from '../../../test/e2e/editor/Editor';
import { field, openList, pickFromList } from '../../../test/e2e/editor/fields';
import { canvasNode } from '../../../test/e2e/editor/page';
import { type Times, medians, rest, timeOf } from './times';

interface MeasuredOperation {
	value: string;
	label: string;
	/** That the other operation does not have. */
	field: string;
}

/** A node with two operations to switch between. */
export interface MeasuredNode {
	/** Of the workflow. */
	id: string;
	type: string;
	resource: string;
	operations: [MeasuredOperation, MeasuredOperation];
}

const NAME = 'Measured';

/** Measures how long it takes to open a node's panel, and to switch its operation; medians. */
export async function measureNode(
	editor: Editor,
	{ id, type, resource, operations }: MeasuredNode,
): Promise<{ open: Times; change: Times }> {
	const { panel } = editor;
	const parameters = { resource, operation: operations[0].value };
	await editor.openWorkflow({ id, name: NAME, nodes: [{ name: NAME, type, parameters }] });
	const open = await medians(() => openOnce(editor));
	await panel.open(NAME);
	const turns = [...operations].reverse();
	const change = await medians(() => {
		turns.reverse();
		return changeOnce(editor, turns[1] ?? operations[1]);
	});
	await panel.close();
	return { open, change };
}

async function openOnce({ page, panel }: Editor): Promise<Times> {
	const time = await timeOf(page, async () => {
		await canvasNode(page, NAME).dblclick();
		await field(page, 'operation').waitFor();
	});
	await rest(page);
	await panel.close();
	await rest(page);
	return time;
}

/** Until the fields of the other operation are there. */
async function changeOnce({ page }: Editor, target: MeasuredOperation): Promise<Times> {
	await openList(page, 'operation');
	const time = await timeOf(page, async () => {
		await pickFromList(page, target.label);
		await field(page, target.field).waitFor();
	});
	await rest(page);
	return time;
}
