import { chownSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { endChild, startChild } from '../../start/processes.ts';
import { StartError, lastLines } from '../../start/errors.ts';
import { HOST_ADDRESS, freePort } from '../../start/ports.ts';
import { execute } from '../../start/commands.ts';
import { identityOf } from './asUser.mjs';
import { findProgram } from './findProgram.mjs';
import { temporaryFolder } from './temporaryFolder.mjs';

const USER = 'n8n';
const READY_TIMEOUT_MS = 20_000;

/**
 * @typedef {object} Postgres
 * @property {{ host: string, port: number, user: string, password: string, database: string }} address
 * @property {(sql: string, database?: string) => Promise<string[][]>} query gives rows of texts
 * @property {() => Promise<void>} stop ends the server
 */

/**
 * Starts a PostgreSQL of its own in a temporary folder.
 *
 * @returns {Promise<Postgres>}
 */
export async function startPostgres() {
	const [initdb, server, psql] = [
		findProgram('initdb'),
		findProgram('postgres'),
		findProgram('psql'),
	];
	const identity = identityOf('postgres');
	const folder = temporaryFolder('n8n-postgres-');
	if (identity.uid !== undefined) chownSync(folder, identity.uid, identity.gid ?? 0);
	await makeCluster(initdb, folder, identity);
	const port = await freePort();
	const address = { host: HOST_ADDRESS, port, user: USER, password: 'none', database: 'postgres' };
	const options = ['-D', folder, '-p', String(port), '-h', HOST_ADDRESS, '-k', folder, '-F'];
	const child = startChild(server, options, { cwd: folder, stdio: 'ignore', ...identity });
	const query = (/** @type {string} */ sql, database = address.database) =>
		runQuery(psql, { ...address, database }, sql);
	const stop = async () => {
		// The signal for a fast end; SIGTERM would wait for its clients.
		child.kill('SIGINT');
		await endChild(child);
	};
	await waitUntilReady(query);
	return { address, query, stop };
}

/**
 * @param {string} initdb
 * @param {string} folder
 * @param {import('./asUser.mjs').Identity} identity
 */
async function makeCluster(initdb, folder, identity) {
	const args = ['-D', folder, '-U', USER, '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'];
	const child = startChild(initdb, args, { cwd: folder, stdio: 'ignore', ...identity });
	const code = await new Promise((resolve) => child.once('close', resolve));
	if (code !== 0) throw new StartError(`PostgreSQL's initdb failed with status ${code}.`);
}

/** @param {(sql: string) => Promise<unknown>} query */
async function waitUntilReady(query) {
	for (const deadline = Date.now() + READY_TIMEOUT_MS; ; await sleep(100)) {
		const isReady = await query('SELECT 1').then(
			() => true,
			() => false,
		);
		if (isReady) return;
		if (Date.now() > deadline) throw new StartError('PostgreSQL does not answer.');
	}
}

/**
 * @param {string} psql
 * @param {Postgres['address']} address
 * @param {string} sql
 */
async function runQuery(psql, { host, port, user, database }, sql) {
	const where = ['-h', host, '-p', String(port), '-U', user, '-d', database];
	const args = [...where, '-X', '-q', '-A', '-t', '-F', '\t', '-v', 'ON_ERROR_STOP=1', '-c', sql];
	const { code, output } = await execute({ command: psql, args, cwd: '/', env: process.env });
	if (code !== 0) throw new StartError('A query failed.', lastLines(output, 5));
	const lines = output.split('\n').filter(Boolean);
	return lines.map((line) => line.split('\t'));
}
