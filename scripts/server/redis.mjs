import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { endChild, startChild } from '../../start/processes.ts';
import { StartError } from '../../start/errors.ts';
import { HOST_ADDRESS, freePort } from '../../start/ports.ts';
import { findProgram } from './findProgram.mjs';
import { temporaryFolder } from './temporaryFolder.mjs';

/** @typedef {{ host: string, port: number, stop: () => Promise<void> }} Redis */

/**
 * Starts a Redis of its own that keeps nothing.
 *
 * @returns {Promise<Redis>}
 */
export async function startRedis() {
	const server = findProgram('redis-server');
	const folder = temporaryFolder('n8n-redis-');
	const port = await freePort();
	const where = ['--port', String(port), '--bind', HOST_ADDRESS, '--dir', folder];
	const args = [...where, '--save', '', '--appendonly', 'no'];
	const child = startChild(server, args, { cwd: folder, stdio: 'ignore' });
	await waitUntilReady(port);
	const stop = () => endChild(child);
	return { host: HOST_ADDRESS, port, stop };
}

/** @param {number} port */
async function waitUntilReady(port) {
	for (let tries = 0; tries < 100; tries += 1) {
		if (await listens(port)) return;
		await sleep(100);
	}
	throw new StartError('Redis does not answer.');
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function listens(port) {
	return new Promise((resolve) => {
		const socket = connect(port, HOST_ADDRESS);
		const end = (/** @type {boolean} */ answer) => {
			socket.destroy();
			resolve(answer);
		};
		socket.once('connect', () => end(true)).once('error', () => end(false));
	});
}
