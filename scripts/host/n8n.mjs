import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endChild, hasExited, startChild } from './children.mjs';
import { StartError, lastLines } from './errors.mjs';
import { n8nEnv } from './n8nEnv.mjs';
import { HOST_ADDRESS, assertPortFree, freePort } from './ports.mjs';
import { execute, startProgress } from './steps.mjs';

const READY_TIMEOUT_MS = 300_000;
const POLL_MS = 300;

/**
 * @typedef {object} RunningN8n
 * @property {string} url where n8n answers
 * @property {string} logFile
 * @property {number | undefined} pid of n8n's main process
 * @property {Promise<void>} exited resolves when n8n has ended
 * @property {() => Promise<void>} stop ends n8n and everything it started
 */

/**
 * Starts n8n and waits until it answers.
 *
 * @param {import('./n8nEnv.mjs').N8nSettings & { port: number, log: import('./steps.mjs').Log }} settings
 * @returns {Promise<RunningN8n>}
 */
export async function startN8n({ host, userFolder, port, log, env }) {
	await assertPortFree(port, 'n8n', 'N8N_PORT');
	mkdirSync(userFolder, { recursive: true });
	const logFile = join(userFolder, 'n8n.log');
	const url = `http://${HOST_ADDRESS}:${port}`;
	const ports = {
		N8N_PORT: String(port),
		N8N_EDITOR_BASE_URL: url,
		N8N_RUNNERS_BROKER_PORT: String(await freePort()),
	};
	const output = openSync(logFile, 'w', 0o600);
	const child = startChild(host.node, [host.n8n, 'start'], {
		cwd: userFolder,
		env: n8nEnv({ host, userFolder, env: { ...ports, ...env } }),
		stdio: ['ignore', output, output],
	});
	closeSync(output);
	const exited = new Promise((resolve) => child.once('close', () => resolve(undefined)));
	const stop = () => endChild(child);
	try {
		await waitUntilReady({ child, url, logFile, log });
	} catch (error) {
		await stop();
		throw error;
	}
	return { url, logFile, pid: child.pid, exited, stop };
}

/** @param {{ child: import('./children.mjs').ChildProcess, url: string, logFile: string, log: import('./steps.mjs').Log }} start */
async function waitUntilReady({ child, url, logFile, log }) {
	const endProgress = startProgress('Starting n8n', log);
	try {
		for (const deadline = Date.now() + READY_TIMEOUT_MS; ; await sleep(POLL_MS)) {
			if (hasExited(child)) throw startFailure('n8n ended while it started.', logFile);
			if (await answers(url)) break;
			if (Date.now() > deadline) throw startFailure('n8n does not answer.', logFile);
		}
		log(`Starting n8n: ready after ${endProgress()} s`);
	} finally {
		endProgress();
	}
}

/**
 * @param {string} url
 * @returns {Promise<boolean>} whether n8n is up, its database is migrated and its REST API answers
 */
async function answers(url) {
	try {
		for (const path of ['/healthz', '/healthz/readiness', '/rest/settings']) {
			const response = await fetch(url + path, { signal: AbortSignal.timeout(5000) });
			const body = await response.json();
			if (!response.ok || typeof body !== 'object') return false;
		}
		return true;
	} catch {
		return false;
	}
}

/**
 * @param {string} message
 * @param {string} logFile
 */
function startFailure(message, logFile) {
	const tail = lastLines(readFileSync(logFile, 'utf8'), 20);
	return new StartError(message, `The last lines of ${logFile}:\n${tail}`);
}

/**
 * Runs one of n8n's own commands, such as `import:workflow`.
 *
 * @param {import('./n8nEnv.mjs').N8nSettings & { args: string[] }} call
 * @returns {Promise<string>} what it printed
 */
export async function runCli({ host, userFolder, args, env }) {
	mkdirSync(userFolder, { recursive: true });
	const ports = { N8N_RUNNERS_BROKER_PORT: String(await freePort()) };
	const { code, output } = await execute({
		command: host.node,
		args: [host.n8n, ...args],
		cwd: userFolder,
		env: n8nEnv({ host, userFolder, env: { ...ports, ...env } }),
	});
	if (code === 0 && !/An error occurred/.test(output)) return output;
	throw new StartError(`n8n ${args[0]} failed.`, lastLines(output, 20));
}
