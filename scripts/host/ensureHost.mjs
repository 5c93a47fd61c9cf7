import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureNode } from './hostNode.mjs';
import { installOnce } from './installOnce.mjs';
import { prepareNativeModules } from './nativeModules.mjs';
import { runNpm } from './npm.mjs';
import { N8N_VERSION, installLog, n8nFolder } from './paths.mjs';

export { StartError } from './errors.mjs';

/**
 * @typedef {object} Host
 * @property {string} node the Node that runs n8n
 * @property {string} nodeDir the folder of that Node
 * @property {string} n8n n8n's bin script
 */

/**
 * Makes sure that n8n and a Node that can run it are in the cache folder.
 *
 * @param {import('./steps.mjs').Log} log
 * @returns {Promise<Host>}
 * @throws {import('./errors.mjs').StartError}
 */
export async function ensureHost(log) {
	const host = await ensureNode(log);
	const folder = n8nFolder(host.version);
	await installOnce(folder, { log, gigabytes: 3.5 }, [
		(partial) => installN8n(partial, host, log),
		(partial) => prepareNativeModules({ folder: partial, host, log }),
	]);
	const n8n = join(folder, 'node_modules', 'n8n', 'bin', 'n8n');
	return { node: host.node, nodeDir: host.nodeDir, n8n };
}

/**
 * @param {string} folder
 * @param {import('./hostNode.mjs').HostNode} host
 * @param {import('./steps.mjs').Log} log
 */
async function installN8n(folder, host, log) {
	writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
	await runNpm({
		title: `Installing n8n ${N8N_VERSION} (about 3 GB, once)`,
		args: [
			'install',
			'--ignore-scripts',
			'--no-package-lock',
			'--omit=dev',
			'--loglevel=error',
			`n8n@${N8N_VERSION}`,
		],
		cwd: folder,
		log,
		logFile: installLog(),
		node: host.node,
	});
}
