import { exampleCredentials, saveCredentials } from '../credentials';
import { test as base } from '../fixtures';
import { type N8n, openN8n } from '../n8n';
import { MANUAL, type Item, itemsOf, readExample } from '../workflows';
import { type Postgres, startPostgres } from './postgres';

/** Runs an example by its manual trigger and gives the items of some of its nodes. */
export type RunExample = (example: string) => Promise<(node: string) => Item[]>;

interface Shared {
	postgres: Postgres;
	/** With the pack and the credentials of the examples. */
	n8n: N8n;
}

export const test = base.extend<{ run: RunExample }, Shared>({
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
	run: async ({ n8n: { session } }, use) => {
		await use(async (example) => {
			const id = await session.saveWorkflow(readExample(example));
			const execution = await session.run(id, MANUAL);
			return (node) => itemsOf(execution, node);
		});
	},
});
