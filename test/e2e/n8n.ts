import { execute } from '../../start/commands';
import { installPack } from '../../start/installPack';
import { type N8nSettings, n8nEnv, startN8n } from '../../start/n8n';
import { freePort } from '../../start/ports';
import { type Session, openSession } from '../../start/session';
import { log } from './fixtures';

/** n8n gives its executions 30 seconds when it is told to stop; milliseconds. */
const longestStop = 35_000;

/** A running n8n. */
export interface N8n {
	url: string;
	logFile: string;
	/** Of its owner, at the interface that the editor uses. */
	session: Session;
	stop: () => Promise<void>;
	/** Ends it at once, as a crash does. */
	kill: () => Promise<void>;
}

/**
 * Starts n8n on a free port.
 *
 * @param settings the tarball is of nodes to install before
 */
export async function openN8n(settings: N8nSettings & { tarball?: string }): Promise<N8n> {
	const { tarball, userFolder } = settings;
	if (tarball) await installPack({ tarball, userFolder, log });
	const server = await startN8n({ ...settings, port: await freePort(), log });
	const { url, logFile, stop, pid = 0, exited } = server;
	const kill = async () => {
		process.kill(pid, 'SIGKILL');
		await exited;
	};
	const session = await openSession({ url, userFolder });
	return { url, logFile, session, stop: () => stop(longestStop), kill };
}

/**
 * Runs one of n8n's own commands, such as `import:workflow`.
 *
 * @returns what it printed
 */
export async function runCommand(settings: N8nSettings, args: string[]): Promise<string> {
	const { host, userFolder } = settings;
	const env = n8nEnv({ ...settings, env: { N8N_RUNNERS_BROKER_PORT: String(await freePort()) } });
	const command = { command: host.node, args: [host.n8n, ...args], cwd: userFolder, env };
	const { code, output } = await execute(command);
	if (code === 0 && !/An error occurred/.test(output)) return output;
	throw new Error(`n8n ${args[0]} failed: ${output}`);
}
