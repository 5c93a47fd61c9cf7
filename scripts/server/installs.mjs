import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { startN8n } from '../../start/n8n.ts';
import { freePort } from '../../start/ports.ts';
import { openSession } from '../../start/session.ts';
import { saveCredentials } from './credentials.mjs';
import { standInForNpm } from './npmStandIn.mjs';
import { installedVersion, packsOf } from './packs.mjs';
import { repack } from './repack.mjs';
import { MANUAL, itemsOf, readExample } from './workflows.mjs';

/** @typedef {import('./Stage.mjs').Stage} Stage */

const OLD_VERSION = '0.0.1';
const DOMAINS = 60;

/**
 * A fresh n8n installs an older version of the pack by its own means, runs a workflow, replaces the pack
 * by the current version, and runs the same workflow again; all of it without a restart.
 *
 * @param {Stage} stage
 * @param {import('./Report.mjs').Report} report
 */
export async function showInstalls(stage, report) {
	const { host, userFolder, log, name } = stage;
	const env = await packsAtHand(stage);
	const n8n = await startN8n({ host, userFolder, port: await freePort(), log, env });
	try {
		const session = await openSession({ url: n8n.url, userFolder });
		const packs = packsOf(session, name);
		await report.step('a fresh n8n installs the pack and offers its nodes', async () => {
			await packs.install(OLD_VERSION);
			assert.equal(installedVersion(userFolder, name), OLD_VERSION);
			await offersAllNodes(session, name);
		});
		await saveCredentials(session, stage.credentials);
		const id = await session.saveWorkflow(readExample(stage.root, 'sold-trades'));
		await report.step('a workflow runs right after the install', () => runs(session, id));
		await report.step('an older pack is replaced by the current one', async () => {
			await packs.update(stage.version);
			assert.equal(installedVersion(userFolder, name), stage.version);
			await offersAllNodes(session, name);
		});
		await report.step('a workflow saved before the upgrade still runs', () => runs(session, id));
	} finally {
		await n8n.stop();
	}
}

/** @param {Stage} stage */
async function packsAtHand({ folder, host, name, tarball, version }) {
	const old = await repack({ tarball, version: OLD_VERSION, folder });
	const tarballs = { [OLD_VERSION]: old, [version]: tarball };
	return standInForNpm({ folder: `${folder}/npm`, node: host.node, name, tarballs });
}

/**
 * @param {import('../../start/session.ts').Session} session
 * @param {string} id
 */
async function runs(session, id) {
	const execution = await session.run(id, MANUAL);
	assert.equal(itemsOf(execution, 'Edit Fields').length, 5);
}

/**
 * A restarted n8n reads the descriptions that the pack has made, rather than all of its code.
 *
 * @param {{ session: import('../../start/session.ts').Session, logFile: string, name: string }} n8n
 */
export async function isLazilyLoaded({ session, logFile, name }) {
	const log = readFileSync(logFile, 'utf8');
	assert.ok(log.includes(`Lazy-loading nodes and credentials from ${name}`));
	await offersAllNodes(session, name);
}

/**
 * Each domain's node and the one for any API, and each of them as a tool.
 *
 * @param {import('../../start/session.ts').Session} session
 * @param {string} name of the pack
 */
async function offersAllNodes(session, name) {
	const types = await session.nodeTypes(name);
	const tools = types.filter((type) => type.endsWith('Tool'));
	assert.equal(tools.length, DOMAINS + 1);
	assert.equal(types.length, 2 * tools.length);
	// Reading so long a list takes so long that n8n may have hung up; the next request must notice.
	await sleep(200);
}
