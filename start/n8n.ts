import { type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Log, npmEnv, startProgress } from './commands';
import { StartError, lastLines } from './errors';
import { type Host } from './host';
import { HOST_ADDRESS, assertPortFree, freePort } from './ports';
import { endChild, hasExited, startChild } from './processes';

export interface N8nSettings {
	host: Host;
	/** n8n's data folder. */
	userFolder: string;
	/** Further settings of n8n. */
	env?: NodeJS.ProcessEnv;
}

interface Secrets {
	/** With which n8n encrypts credentials. */
	encryptionKey: string;
	/** Of the demo account. */
	ownerPassword: string;
}

/** Settings of another n8n, which must not reach the one that is started here. */
const FOREIGN_SETTINGS =
	/^(N8N_|DB_|EXECUTIONS_|QUEUE_|CREDENTIALS_|NODES_|WORKFLOWS_|EXTERNAL_|WEBHOOK_|VUE_APP_|NODE_FUNCTION_|NODE_ENV$|NODE_PATH$|ENVIRONMENT$)/;

/** Keeps n8n from talking to any server but the ones its workflows name, and from advertising. */
const QUIET = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_ONBOARDING_FLOW_DISABLED: 'true',
	N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	N8N_DISABLED_MODULES: 'mcp-registry',
};

/** @returns the environment in which n8n runs */
export function n8nEnv({ host, userFolder, env = {} }: N8nSettings): NodeJS.ProcessEnv {
	const outer = Object.entries(npmEnv(host.node)).filter(([key]) => !FOREIGN_SETTINGS.test(key));
	const inherited: NodeJS.ProcessEnv = Object.fromEntries(outer);
	const noProxy = inherited.NO_PROXY ?? inherited.no_proxy;
	const direct = [noProxy, HOST_ADDRESS, 'localhost'].filter(Boolean).join(',');
	return {
		...inherited,
		...QUIET,
		NODE_ENV: 'production',
		NO_PROXY: direct,
		no_proxy: direct,
		N8N_USER_FOLDER: userFolder,
		N8N_ENCRYPTION_KEY: readSecrets(userFolder).encryptionKey,
		N8N_LISTEN_ADDRESS: HOST_ADDRESS,
		N8N_HOST: HOST_ADDRESS,
		N8N_SECURE_COOKIE: 'false',
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		DB_TYPE: 'sqlite',
		...env,
	};
}

/** Reads the secrets of a data folder; makes them the first time. */
export function readSecrets(userFolder: string): Secrets {
	const file = join(userFolder, 'secrets.json');
	if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
	const secrets = {
		encryptionKey: randomBytes(24).toString('base64url'),
		// n8n wants a capital letter and a digit.
		ownerPassword: `T${randomBytes(12).toString('base64url')}9`,
	};
	mkdirSync(userFolder, { recursive: true, mode: 0o700 });
	writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
	return secrets;
}

export interface RunningN8n {
	/** Where n8n answers. */
	url: string;
	logFile: string;
	/** Of n8n's main process. */
	pid: number | undefined;
	/** Resolves when n8n has ended. */
	exited: Promise<unknown>;
	/** Ends n8n and everything it started. */
	stop: () => Promise<void>;
}

const READY_TIMEOUT_MS = 300_000;
const POLL_MS = 300;

/** Starts n8n and waits until it answers. */
export async function startN8n(
	settings: N8nSettings & { port: number; log: Log },
): Promise<RunningN8n> {
	const { host, userFolder, port, log, env } = settings;
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
	const exited = once(child, 'close');
	const stop = () => endChild(child);
	try {
		await waitUntilReady({ child, url, logFile, log });
	} catch (error) {
		await stop();
		throw error;
	}
	return { url, logFile, pid: child.pid, exited, stop };
}

async function waitUntilReady(start: {
	child: ChildProcess;
	url: string;
	logFile: string;
	log: Log;
}): Promise<void> {
	const { child, url, logFile, log } = start;
	const endProgress = startProgress('Starting n8n', log);
	try {
		for (const deadline = Date.now() + READY_TIMEOUT_MS; ; await sleep(POLL_MS)) {
			if (hasExited(child)) throw startError('n8n ended while it started.', logFile);
			if (await answers(url)) break;
			if (Date.now() > deadline) throw startError('n8n does not answer.', logFile);
		}
		log(`Starting n8n: ready after ${endProgress()} s`);
	} finally {
		endProgress();
	}
}

/** @returns whether n8n is up, its database is migrated and its REST API answers */
async function answers(url: string): Promise<boolean> {
	try {
		for (const path of ['/healthz', '/healthz/readiness', '/rest/settings']) {
			const response = await fetch(url + path, { signal: AbortSignal.timeout(5000) });
			const body: unknown = await response.json();
			if (!response.ok || typeof body !== 'object') return false;
		}
		return true;
	} catch {
		return false;
	}
}

function startError(message: string, logFile: string): StartError {
	const tail = lastLines(readFileSync(logFile, 'utf8'), 20);
	return new StartError(message, `The last lines of ${logFile}:\n${tail}`);
}
