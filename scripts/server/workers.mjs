import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endChild, hasExited, startChild } from '../../start/processes.ts';
import { StartError, lastLines } from '../../start/errors.ts';
import { n8nEnv } from '../../start/n8n.ts';
import { freePort } from '../../start/ports.ts';

const READY_TIMEOUT_MS = 120_000;
const STARTED = /Worker started execution (\d+)/g;

/**
 * @typedef {object} Worker
 * @property {string} name
 * @property {() => string[]} executions the ids of those that it has begun
 * @property {() => void} kill ends it at once, as a crash does
 * @property {() => Promise<void>} stop
 */

/**
 * Starts one of n8n's workers and waits until it takes work.
 *
 * @param {import('../../start/n8n.ts').N8nSettings & { name: string, concurrency: number }} settings
 * @returns {Promise<Worker>}
 */
export async function startWorker({ host, userFolder, env, name, concurrency }) {
	const logFile = join(userFolder, `${name}.log`);
	const output = openSync(logFile, 'w', 0o600);
	const ports = { N8N_RUNNERS_BROKER_PORT: String(await freePort()) };
	const child = startChild(host.node, [host.n8n, 'worker', `--concurrency=${concurrency}`], {
		cwd: userFolder,
		env: n8nEnv({ host, userFolder, env: { ...env, ...ports } }),
		stdio: ['ignore', output, output],
	});
	closeSync(output);
	const log = () => readFileSync(logFile, 'utf8');
	for (const deadline = Date.now() + READY_TIMEOUT_MS; ; await sleep(200)) {
		if (/n8n worker is now ready/i.test(log())) break;
		if (!hasExited(child) && Date.now() < deadline) continue;
		throw new StartError(`${name} does not start.`, lastLines(log(), 20));
	}
	return {
		name,
		executions: () => [...log().matchAll(STARTED)].map(([, id = '']) => id),
		kill: () => void child.kill('SIGKILL'),
		stop: () => endChild(child),
	};
}
