import { basename } from 'node:path';
import { type Locator, expect } from '@playwright/test';
import pack from '../../../package.json';
import { type NodeDraft, type WorkflowDraft, linkTo, nodeId } from '../workflows';
import { watchConsole } from './consoleErrors';
import type { Editor } from './Editor';
import { field } from './fields';
import { AGENT, test } from './fixtures';
import type { NodeType, NodeTypes } from './nodeTypes';
import { settle } from './page';

/** What is not there after this time does not come. */
const PATIENCE_MS = 10_000;

test.setTimeout(400_000);

test('the panel of every node shows where to choose resource, operation and credential', async ({
	nodeTypes,
	editor,
}) => {
	const types = ownNodes(nodeTypes);
	const nodes = types.map(({ name, displayName }) => ({ name: displayName, type: name }));
	await expectPanels(editor, { id: 'editorEveryNode', name: 'Every node', nodes });
});

test('so does the panel of every tool of an agent, once an operation is chosen', async ({
	nodeTypes,
	editor,
}) => {
	const usable = ownNodes(nodeTypes).filter(({ usableAsTool }) => usableAsTool);
	const tools = usable.map((type) => toolOf(nodeTypes, type));
	const links = tools.map(({ name }) => [name, linkTo(AGENT.name, 'ai_tool')] as const);
	await expectPanels(editor, {
		id: 'editorEveryTool',
		name: 'Every tool',
		nodes: [AGENT, ...tools],
		connections: Object.fromEntries(links),
	});
});

test('the largest node begins with resource and operation', async ({ nodeTypes, editor }) => {
	const { panel } = editor;
	const [largest] = ownNodes(nodeTypes).sort((a, b) => b.properties.length - a.properties.length);
	const nodes = [{ name: 'Largest', type: largest?.name ?? '' }];
	await editor.openWorkflow({ id: 'editorLargest', name: 'Largest', nodes });
	await panel.open('Largest');
	const labels = (await panel.labels()).filter((label) => label !== 'Show Delisted Operations');
	expect(labels.slice(0, 2)).toEqual(['Resource', 'Operation']);
	await editor.picture('largest');
});

/** The nodes that the package names, all of which n8n must offer. */
function ownNodes({ all }: NodeTypes): NodeType[] {
	const named = pack.n8n.nodes.map((path) => {
		const file = basename(path, '.node.js');
		return `${pack.name}.${file.charAt(0).toLowerCase()}${file.slice(1)}`;
	});
	const offered = all.filter(({ name }) => named.includes(name));
	expect(offered.map(({ name }) => name).sort()).toEqual(named.sort());
	return offered;
}

function toolOf(types: NodeTypes, { name, properties }: NodeType): NodeDraft {
	const type = `${name}Tool`;
	const resource = properties.find((entry) => entry.name === 'resource')?.default;
	const operation = properties.find(
		(entry) =>
			entry.name === 'operation' &&
			entry.displayOptions?.show?.resource?.includes(String(resource)),
	);
	const parameters = operation ? { resource, operation: operation.default } : {};
	return { name: types.get(type).displayName, type, parameters };
}

/** Expects the panels of nodes to show where to choose, without an error; one node after the other. */
async function expectPanels(editor: Editor, draft: WorkflowDraft): Promise<void> {
	const own = draft.nodes.filter(({ type }) => type !== AGENT.type);
	await editor.openWorkflow(draft);
	const errors = watchConsole(editor.page);
	const problems: string[] = [];
	for (const node of own) {
		// The trigger comes first.
		const id = nodeId(draft.nodes.indexOf(node) + 1);
		await editor.visit(`/workflow/${draft.id}/${id}`);
		const found = [...(await lacksOf(editor, node)), ...errors()];
		if (found.length > 0 || node === own.at(-1)) await editor.picture(node.name);
		problems.push(...found.map((text) => `${node.name}: ${text}`));
		await editor.panel.close();
	}
	expect(problems, `problems of ${own.length} panels`).toEqual([]);
}

/** What a panel lacks: itself, a field with which a node begins, or a credential to choose. */
async function lacksOf({ page, panel }: Editor, { name, type }: NodeDraft): Promise<string[]> {
	if (!(await comes(panel.title(name)))) return ['no panel'];
	await settle(page, 150);
	const [first, second] = firstFields(type);
	const wanted = {
		[`no field ${first}`]: field(page, first),
		[`no field ${second}`]: field(page, second),
		'no credential to choose': panel.newCredential.or(panel.credentials),
	};
	const lacks: string[] = [];
	for (const [lack, place] of Object.entries(wanted)) if (!(await comes(place))) lacks.push(lack);
	return lacks;
}

/** The node that calls any API has no resource to choose, and triggers have neither. */
function firstFields(type: string): [string, string] {
	if (type.endsWith('Trigger')) return ['event', 'pollEvery'];
	return /\.taobaoApi(Tool)?$/.test(type)
		? ['operation', 'authentication']
		: ['resource', 'operation'];
}

async function comes(place: Locator): Promise<boolean> {
	const visible = place.first().waitFor({ timeout: PATIENCE_MS });
	return await visible.then(
		() => true,
		() => false,
	);
}
