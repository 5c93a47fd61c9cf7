import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { endChild, startChild } from '../../../start/processes';
import { HOST_ADDRESS, freePort } from '../../../start/ports';
import { findServer } from '../../support/programs';

export interface Redis {
	host: string;
	port: number;
	stop: () => Promise<void>;
}

/** Starts a Redis of its own that keeps nothing. */
export async function startRedis(): Promise<Redis> {
	const port = await freePort();
	const where = ['--port', String(port), '--bind', HOST_ADDRESS, '--dir', tmpdir()];
	const args = [...where, '--save', '', '--appendonly', 'no'];
	const child = startChild(findServer('redis-server'), args, { cwd: tmpdir(), stdio: 'ignore' });
	await waitUntilReady(port);
	return { host: HOST_ADDRESS, port, stop: () => endChild(child) };
}

async function waitUntilReady(port: number): Promise<void> {
	for (let tries = 0; tries < 100; tries += 1) {
		if (await listens(port)) return;
		await sleep(100);
	}
	throw new Error('Redis does not answer.');
}

function listens(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect(port, HOST_ADDRESS);
		const end = (isThere: boolean) => {
			socket.destroy();
			resolve(isThere);
		};
		socket.once('connect', () => end(true)).once('error', () => end(false));
	});
}
