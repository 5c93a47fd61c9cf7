import { join, resolve } from 'node:path';
import { test as base } from '@playwright/test';
import { type Gateway, startGateway } from '../../gateway/Gateway';
import { type Host, ensureHost } from '../../start/host';
import { packProject } from '../../start/packProject';

export const root = resolve(__dirname, '../..');
export const log = (line: string) => console.log(line);

/** What the tests of a worker share. */
interface Shared {
	/** The packed project. */
	tarball: string;
	/** n8n and the Node that runs it. */
	host: Host;
	gateway: Gateway;
	/** A folder of this worker alone for what n8n writes; it is empty at first. */
	folder: string;
}

/** The sandbox gateway forgets calls, rules and changes before each test. */
export const test = base.extend<{ fresh: void }, Shared>({
	tarball: [
		async ({}, use) => use(await packProject({ root, log })),
		{ scope: 'worker', timeout: 600_000 },
	],
	host: [async ({}, use) => use(await ensureHost(log)), { scope: 'worker', timeout: 0 }],
	gateway: [
		// The gateway reads what packing compiles.
		async ({ tarball }, use) => {
			log(`The packed nodes: ${tarball}`);
			const gateway = await startGateway();
			await use(gateway);
			await gateway.close();
		},
		{ scope: 'worker' },
	],
	folder: [
		async ({}, use, { project, workerIndex }) =>
			use(join(project.outputDir, `worker-${workerIndex}`)),
		{ scope: 'worker' },
	],
	fresh: [
		async ({ gateway }, use) => {
			gateway.reset();
			await use();
		},
		{ auto: true },
	],
});
