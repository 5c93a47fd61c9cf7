import { expect } from '@playwright/test';
import { exampleCredentials, saveCredentials } from '../credentials';
import { test as base } from '../fixtures';
import { type N8n, openN8n } from '../n8n';
import type { Workflow } from '../../../start/session';
import { MANUAL, type Item, activate, deactivate, itemsOf, readExample } from '../workflows';
import { type Postgres, startPostgres } from './postgres';
import { type Redis, startRedis } from './redis';
import { type Sink, startSink } from './sink';

/** Runs an example by its manual trigger, or by the data pinned to another one, and gives the items of some of its nodes. */
export type RunExample = (example: string, trigger?: string) => Promise<(node: string) => Item[]>;

/** Turns on an example whose trigger looks often, until the test ends; gives its id when the trigger listens. */
export type PublishExample = (example: string) => Promise<string>;

interface Shared {
	postgres: Postgres;
	/** With the pack and the credentials of the examples. */
	n8n: N8n;
}

interface Parts {
	run: RunExample;
	publish: PublishExample;
	redis: Redis;
	sink: Sink;
}

export const test = base.extend<Parts, Shared>({
	postgres: [
		async ({}, use) => {
			const postgres = await startPostgres();
			await use(postgres);
			await postgres.stop();
		},
		{ scope: 'worker', timeout: 60_000 },
	],
	n8n: [
		async ({ host, tarball, folder, gateway, postgres }, use) => {
			const n8n = await openN8n({ host, tarball, userFolder: `${folder}/n8n` });
			await saveCredentials(n8n.session, exampleCredentials(gateway, postgres.address));
			await use(n8n);
			await n8n.stop();
		},
		{ scope: 'worker', timeout: 400_000 },
	],
	redis: async ({}, use) => {
		const redis = await startRedis();
		await use(redis);
		await redis.stop();
	},
	sink: async ({}, use) => {
		const sink = await startSink();
		await use(sink);
		await sink.stop();
	},
	run: async ({ n8n: { session } }, use) => {
		await use(async (example, trigger = MANUAL) => {
			const id = await session.saveWorkflow(readExample(example));
			const execution = await session.run(id, trigger);
			return (node) => itemsOf(execution, node);
		});
	},
	publish: async ({ n8n: { session }, gateway }, use) => {
		const published: string[] = [];
		await use(async (example) => {
			const workflow = readExample(example);
			const id = await session.saveWorkflow({ ...workflow, nodes: lookOften(workflow.nodes) });
			published.push(id);
			const before = gateway.calls.length;
			await activate(session, id);
			await expect.poll(() => gateway.calls.length).toBeGreaterThan(before);
			return id;
		});
		for (const id of published) await deactivate(session, id);
	},
});

/** Triggers that look as often as they can. */
function lookOften(nodes: Workflow['nodes']): Workflow['nodes'] {
	const often = { pollEvery: 10, pollUnit: 'seconds' };
	return nodes.map((node) =>
		'pollEvery' in node.parameters
			? { ...node, parameters: { ...node.parameters, ...often } }
			: node,
	);
}
