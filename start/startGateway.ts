import { once } from 'node:events';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Announcement } from '../gateway/accounts/credentialsFor';
import { StartError } from './errors';
import { startChild } from './processes';

/** Its addresses and demo keys. */
export type Gateway = Announcement;

/** Starts the sandbox gateway as a process of its own; its log lies in the data folder. */
export async function startGateway(settings: {
	root: string;
	dataFolder: string;
	port: number;
}): Promise<Gateway> {
	const { root, dataFolder, port } = settings;
	mkdirSync(dataFolder, { recursive: true });
	const logFile = join(dataFolder, 'gateway.log');
	const log = openSync(logFile, 'w');
	const args = ['--import', 'tsx', 'gateway/main.ts', '--port', String(port)];
	const child = startChild(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', log] });
	closeSync(log);
	const firstLine = child.stdout && once(createInterface(child.stdout), 'line');
	const [line] = (await Promise.race([firstLine, once(child, 'close')])) as unknown[];
	if (typeof line === 'string') return JSON.parse(line) as Gateway;
	throw new StartError('The sandbox gateway did not start.', `Its log is ${logFile}`);
}
