import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';

const isWindows = process.platform === 'win32';

/** Children that still run. Each leads a process group, to be ended with all that it started. */
const running = new Set<ChildProcess>();
let interrupted = false;

/** Starts a program that ends with this one, together with everything it starts itself. */
export function startChild(
	command: string,
	args: string[],
	options: SpawnOptions = {},
): ChildProcess {
	const child = spawn(command, args, { ...options, detached: !isWindows, windowsHide: true });
	running.add(child);
	child.once('exit', () => {
		killGroup(child);
		running.delete(child);
	});
	child.once('error', () => running.delete(child));
	return child;
}

export function hasExited({ pid, exitCode, signalCode }: ChildProcess): boolean {
	return pid === undefined || exitCode !== null || signalCode !== null;
}

function killGroup({ pid }: ChildProcess): void {
	if (pid === undefined) return;
	try {
		if (isWindows) spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
		else process.kill(-pid, 'SIGKILL');
	} catch {
		// The group is gone already.
	}
}

/** Asks a child to end; after the grace period ends it with everything it started. */
export async function endChild(child: ChildProcess, graceMs = 8000): Promise<void> {
	if (hasExited(child)) return;
	const exited = once(child, 'exit');
	const timer = setTimeout(() => killGroup(child), isWindows ? 0 : graceMs);
	if (!isWindows) child.kill('SIGTERM');
	await exited;
	clearTimeout(timer);
}

export async function endAllChildren(): Promise<void> {
	await Promise.all([...running].map((child) => endChild(child)));
}

/** Ends all children, then the program, on Ctrl-C, SIGTERM or a closed terminal. */
export function onInterrupt(): void {
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.on(signal, () => {
			// npm may pass on a signal that the terminal has sent here as well.
			if (interrupted) return;
			interrupted = true;
			void endAllChildren().then(() => process.exit(128 + constants.signals[signal]));
		});
	}
}

/** @returns whether the program is being ended, so that errors need no report */
export function isInterrupted(): boolean {
	return interrupted;
}

process.once('exit', () => running.forEach(killGroup));
