import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endChild, hasExited, startChild } from '../../../start/processes';
import { type N8nSettings, n8nEnv } from '../../../start/n8n';
import { freePort } from '../../../start/ports';

const READY_TIMEOUT_MS = 120_000;
const STARTED = /Worker started execution (\d+)/g;

export interface Worker {
	name: string;
	/** How many executions it has begun. */
	begun: () => number;
	/** Ends it at once, as a crash does. */
	kill: () => void;
	stop: () => Promise<void>;
}

/** Starts one of n8n's workers for five executions at a time, and waits until it takes work. */
export async function startWorker(name: string, settings: N8nSettings): Promise<Worker> {
	const { host, userFolder, env } = settings;
	const logFile = join(userFolder, `${name}.log`);
	const output = openSync(logFile, 'w', 0o600);
	const ports = { N8N_RUNNERS_BROKER_PORT: String(await freePort()) };
	const child = startChild(host.node, [host.n8n, 'worker', '--concurrency=5'], {
		cwd: userFolder,
		env: n8nEnv({ host, userFolder, env: { ...env, ...ports } }),
		stdio: ['ignore', output, output],
	});
	closeSync(output);
	const log = () => readFileSync(logFile, 'utf8');
	for (const deadline = Date.now() + READY_TIMEOUT_MS; ; await sleep(200)) {
		if (/n8n worker is now ready/i.test(log())) break;
		if (hasExited(child) || Date.now() > deadline)
			throw new Error(`${name} does not start: ${log().slice(-2000)}`);
	}
	return {
		name,
		begun: () => log().match(STARTED)?.length ?? 0,
		kill: () => void child.kill('SIGKILL'),
		stop: () => endChild(child),
	};
}
