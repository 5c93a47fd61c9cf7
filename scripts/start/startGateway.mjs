import { createInterface } from 'node:readline';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from '../host/children.mjs';
import { StartError } from '../host/errors.mjs';

/** @typedef {{ url: string, appKey: string, appSecret: string, sessionKey: string }} Gateway */

/**
 * Starts the sandbox gateway as a process of its own; its log lies in the data folder.
 *
 * @param {{ root: string, dataFolder: string, port: number }} settings
 * @returns {Promise<Gateway>} its address and the demo keys
 */
export async function startGateway({ root, dataFolder, port }) {
	mkdirSync(dataFolder, { recursive: true });
	const logFile = join(dataFolder, 'gateway.log');
	const log = openSync(logFile, 'w');
	const child = startChild(
		process.execPath,
		['--import', 'tsx', 'gateway/main.ts', '--port', String(port)],
		{
			cwd: root,
			stdio: ['ignore', 'pipe', log],
		},
	);
	closeSync(log);
	return await new Promise((resolve, reject) => {
		child.once('close', () =>
			reject(new StartError('The sandbox gateway did not start.', `Its log is ${logFile}`)),
		);
		if (child.stdout)
			createInterface(child.stdout).once('line', (line) => resolve(JSON.parse(line)));
	});
}
