import { expect } from '@playwright/test';
import type { LoggedCall } from '../../../../gateway/calls/LoggedCall';
import type { Gateway } from '../../../../gateway/Gateway';
import { sandboxCredential } from '../../credentials';
import type { N8n } from '../../n8n';
import { type Item, itemsOf, lastRun } from '../../workflows';
import type { Editor } from '../Editor';
import { test as base } from '../fixtures';
import type { NodeTypes } from '../nodeTypes';
import { type Entries, FormFiller } from './FormFiller';

/** What a job is done with. */
interface Desk {
	editor: Editor;
	nodeTypes: NodeTypes;
	n8n: N8n;
	gateway: Gateway;
}

/** Where a job is done. */
interface Task {
	/** Name of the node, without the package. */
	node: string;
	resource: string;
	method: string;
	/** Type of the credential; absent: of the Taobao Open Platform. */
	credential?: string;
}

/** Opens the panel of a node in which nothing but resource and operation is chosen. */
export const test = base.extend<{ openJob: (task: Task) => Promise<Job> }>({
	openJob: ({ editor, nodeTypes, n8n, gateway }, use) =>
		use(async (task) => {
			// Large forms have many fields to wait for
			test.setTimeout(400_000);
			const job = new Job({ editor, nodeTypes, n8n, gateway }, task);
			await job.open();
			return job;
		}),
});

/** One step that a person fills in and runs in the editor. */
class Job {
	private readonly id: string;

	constructor(
		private readonly desk: Desk,
		private readonly task: Task,
	) {
		this.id = `job-${task.method}`;
	}

	async open(): Promise<void> {
		const { editor, n8n, gateway } = this.desk;
		const { node, resource, method, credential = 'taobaoOpenPlatformApi' } = this.task;
		await n8n.session.saveCredential(sandboxCredential(gateway, credential));
		const step = {
			name: node,
			type: `n8n-nodes-taobao.${node}`,
			parameters: { resource, operation: method },
			credentials: { [credential]: { name: credential } },
		};
		await editor.openWorkflow({ id: this.id, name: node, nodes: [step] });
		await editor.panel.open(node);
		await editor.picture(`${method}-opened`);
	}

	/** Fills in fields by their names; a picture of the last of them is taken. */
	async fill(entries: Entries): Promise<void> {
		const { editor, nodeTypes } = this.desk;
		const { node, method } = this.task;
		const fields = nodeTypes.fieldsOf(`n8n-nodes-taobao.${node}`, method);
		const filler = new FormFiller(editor.page, fields);
		for (const [name, value] of Object.entries(entries)) {
			await filler.fill(name, value);
			if (typeof value !== 'string') await editor.picture(`${method}-${name}`);
		}
	}

	/** Runs the step; gives the call that the sandbox took, and the items that came out. */
	async run(): Promise<{ call: LoggedCall; items: Item[] }> {
		const { editor, n8n, gateway } = this.desk;
		const { node, method } = this.task;
		await editor.panel.executeStep();
		await editor.picture(`${method}-ran`);
		const { parameters = {} } = await editor.savedNode(this.id, node);
		expect(parameters.nestedData ?? 'fields', 'the way in which nested data are given').toBe(
			'fields',
		);
		const calls = gateway.calls.filter((call) => call.method === method);
		expect(calls.map(({ outcome }) => outcome)).toEqual(['ok']);
		const run = await lastRun(n8n.session, this.id);
		return { call: calls[0] as LoggedCall, items: run ? itemsOf(run, node) : [] };
	}
}
