import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureHost } from '../../start/host.ts';
import { freePort } from '../../start/ports.ts';
import { packProject } from '../../start/packProject.ts';
import { startGateway } from '../../start/startGateway.ts';
import { exampleCredentials } from './credentials.mjs';
import { controlsOf } from './gatewayControls.mjs';
import { startPostgres } from './postgres.mjs';

/**
 * @typedef {object} Stage what all steps need
 * @property {string} root of the project
 * @property {string} folder for everything that the run writes
 * @property {string} userFolder of the n8n that most steps use
 * @property {import('../../start/host.ts').Host} host
 * @property {string} name of the pack
 * @property {string} version
 * @property {string} tarball
 * @property {any} gateway
 * @property {import('./gatewayControls.mjs').GatewayControls} controls
 * @property {import('./postgres.mjs').Postgres} postgres
 * @property {import('./credentials.mjs').Credential[]} credentials
 * @property {import('../../start/commands.ts').Log} log
 */

/**
 * Packs the project and starts the servers that its examples talk to.
 *
 * @param {string} root
 * @param {import('../../start/commands.ts').Log} log
 * @returns {Promise<Stage>}
 */
export async function setStage(root, log) {
	const folder = join(root, '.cache', 'server');
	rmSync(folder, { recursive: true, force: true });
	const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const tarball = await packProject({ root, log });
	const host = await ensureHost(log);
	const gateway = await startGateway({ root, dataFolder: folder, port: await freePort() });
	const postgres = await startPostgres();
	const credentials = exampleCredentials({ gateway, postgres: postgres.address });
	const servers = { gateway, controls: controlsOf(gateway), postgres, credentials };
	const userFolder = join(folder, 'n8n');
	return { root, folder, userFolder, host, name, version, tarball, ...servers, log };
}
