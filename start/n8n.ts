import { type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Log, npmEnv, startProgress } from './commands';
import { StartError, lastLines } from './errors';
import { type Host } from './host';
import { HOST_ADDRESS, freePort } from './ports';
import { endChild, hasExited, startChild } from './processes';

/** What n8n runs with: its data folder, and further settings in the environment. */
export interface N8nSettings {
	host: Host;
	userFolder: string;
	env?: NodeJS.ProcessEnv;
}

export type RunningN8n = Awaited<ReturnType<typeof startN8n>>;

const READY_TIMEOUT_MS = 300_000;
const POLL_MS = 300;

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

/** The secrets of a data folder, made the first time: n8n's key and the demo account's password. */
export function readSecrets(userFolder: string): { encryptionKey: string; ownerPassword: string } {
	const file = join(userFolder, 'secrets.json');
	if (existsSync(file))
		return JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof readSecrets>;
	const secrets = {
		encryptionKey: randomBytes(24).toString('base64url'),
		// n8n wants a capital letter and a digit.
		ownerPassword: `T${randomBytes(12).toString('base64url')}9`,
	};
	mkdirSync(userFolder, { recursive: true, mode: 0o700 });
	writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
	return secrets;
}

/** Starts n8n and waits until it answers; `exited` resolves when it has ended, `stop` ends it. */
export async function startN8n(settings: N8nSettings & { port: number; log: Log }) {
	const { host, userFolder, port, log } = settings;
	mkdirSync(userFolder, { recursive: true });
	const logFile = join(userFolder, 'n8n.log');
	const url = `http://${HOST_ADDRESS}:${port}`;
	const env = {
		N8N_PORT: String(port),
		N8N_EDITOR_BASE_URL: url,
		N8N_RUNNERS_BROKER_PORT: String(await freePort()),
		...settings.env,
	};
	const output = openSync(logFile, 'w', 0o600);
	const child = startChild(host.node, [host.n8n, 'start'], {
		cwd: userFolder,
		env: n8nEnv({ host, userFolder, env }),
		stdio: ['ignore', output, output],
	});
	closeSync(output);
	const exited = new Promise((resolve) => child.once('close', resolve));
	const stop = (graceMs?: number) => endChild(child, graceMs);
	const endProgress = startProgress('Starting n8n', log);
	const state = await waitUntilReady(child, url);
	const seconds = endProgress();
	if (state === 'ready') {
		log(`Starting n8n: ready after ${seconds} s`);
		return { url, logFile, pid: child.pid, exited, stop };
	}
	await stop();
	const tail = lastLines(readFileSync(logFile, 'utf8'), 20);
	throw new StartError(state, `The last lines of ${logFile}:\n${tail}`);
}

/** @returns `ready`, or why it is not */
async function waitUntilReady(child: ChildProcess, url: string): Promise<string> {
	const deadline = Date.now() + READY_TIMEOUT_MS;
	while (Date.now() < deadline) {
		if (hasExited(child)) return 'n8n ended while it started.';
		if (await answers(url)) return 'ready';
		await sleep(POLL_MS);
	}
	return 'n8n does not answer.';
}

/** n8n's REST API answers when the database is migrated and all else is up; before, no JSON comes. */
async function answers(url: string): Promise<boolean> {
	const signal = AbortSignal.timeout(5000);
	const response = await fetch(`${url}/rest/settings`, { signal }).catch(() => undefined);
	const body: unknown = await response?.json().catch(() => undefined);
	return Boolean(response?.ok && body);
}
