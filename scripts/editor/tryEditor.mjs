import { join } from 'node:path';
import { installPack } from '../../start/installPack.ts';
import { freePort } from '../../start/ports.ts';
import { startGateway } from '../../start/startGateway.ts';
import { logIn } from './logIn.mjs';
import { compare, measureEditor } from './measure/measureEditor.mjs';
import { openBrowser } from './openBrowser.mjs';
import { runSteps } from './runSteps.mjs';
import { SandboxGateway } from './SandboxGateway.mjs';
import { startHost } from './startHost.mjs';

/**
 * @typedef {object} Trial
 * @property {string} root of the project
 * @property {string} folder where both n8n keep their data
 * @property {string} screenshots where the pictures go
 * @property {string} tarball the packed project
 * @property {import('../../start/host.ts').Host} host
 * @property {import('../../start/commands.ts').Log} log
 */

/** @typedef {Omit<import('./World.mjs').World, 'screenshot'>} Parts */

/**
 * Does in the editor what users do, and measures it with the pack and without.
 *
 * @param {Trial} trial
 * @returns {Promise<{ passed: number, failed: number, lines: string[] }>} counts, and a table of times
 */
export async function tryEditor(trial) {
	const { root, folder, screenshots, tarball, log } = trial;
	const userFolder = join(folder, 'with-pack');
	await installPack({ tarball, userFolder, log });
	const facts = await startGateway({ root, dataFolder: folder, port: await freePort() });
	const gateway = new SandboxGateway(/** @type {any} */ (facts));
	const { counts, times } = await inEditor({ ...trial, userFolder, gateway }, async (parts) => {
		await forgetCredentials(parts);
		const counts = await runSteps(parts, { folder: screenshots, log });
		if (counts.failed > 0) return { counts };
		log('Measuring the editor with the pack …');
		return { counts, times: await measure(parts, true) };
	});
	if (!times) return { ...counts, lines: [] };
	const bare = { ...trial, userFolder: join(folder, 'without-pack'), gateway };
	log('Measuring the editor without the pack …');
	const without = await inEditor(bare, (parts) => measure(parts, false));
	return { ...counts, lines: compare(times, without) };
}

/**
 * Starts n8n and a browser that is logged in, and ends both afterwards.
 *
 * @template T
 * @param {Trial & { userFolder: string, gateway: SandboxGateway }} settings
 * @param {(parts: Parts) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function inEditor({ gateway, ...settings }, work) {
	const { url, session, stop } = await startHost(settings);
	const { page, close } = await openBrowser();
	try {
		await logIn(page, { url, session });
		const types = await session.rest.request('GET', '/types/nodes.json');
		return await work({ page, url, session, gateway, types });
	} finally {
		await close();
		await stop();
	}
}

/** @param {Parts} parts @param {boolean} hasPack */
async function measure(parts, hasPack) {
	return await measureEditor({ ...parts, screenshot: async () => {} }, hasPack);
}

/**
 * Lets each run begin without the credentials of the last one.
 *
 * @param {Parts} parts
 */
async function forgetCredentials({ session }) {
	for (const { id } of await session.rest.request('GET', '/rest/credentials'))
		await session.rest.request('DELETE', `/rest/credentials/${id}`);
}
