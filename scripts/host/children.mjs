import { spawn } from 'node:child_process';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/**
 * Children that still run. Each leads its own process group, so that it can be ended together with
 * all the processes it started.
 *
 * @type {Set<ChildProcess>}
 */
const running = new Set();

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {ChildProcess}
 */
export function startChild(command, args, options = {}) {
	const grouped = process.platform !== 'win32';
	const child = spawn(command, args, { ...options, detached: grouped, windowsHide: true });
	running.add(child);
	child.once('exit', () => {
		signalGroup(child, 'SIGKILL');
		running.delete(child);
	});
	child.once('error', () => running.delete(child));
	return child;
}

/** @param {ChildProcess} child */
export function hasExited(child) {
	return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

/**
 * Sends a signal to a child and everything it started.
 *
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
	if (child.pid === undefined) return;
	if (process.platform === 'win32') {
		if (hasExited(child)) return;
		spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { windowsHide: true });
		return;
	}
	try {
		process.kill(-child.pid, signal);
	} catch {
		// The group is gone already.
	}
}

/**
 * Ends a child: asks it first, then, after the grace period, ends it with all its children.
 *
 * @param {ChildProcess} child
 * @param {number} [graceMs]
 * @returns {Promise<void>}
 */
export async function endChild(child, graceMs = 8000) {
	if (hasExited(child)) return;
	const exited = new Promise((resolve) => child.once('exit', () => resolve(undefined)));
	const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), graceMs);
	if (process.platform === 'win32') signalGroup(child, 'SIGKILL');
	else child.kill('SIGTERM');
	await exited;
	clearTimeout(timer);
}

/** Ends every child that still runs. */
export async function endAllChildren() {
	await Promise.all([...running].map((child) => endChild(child)));
}

/** Ends every child at once, without asking. */
export function killAllChildren() {
	for (const child of running) signalGroup(child, 'SIGKILL');
}

/**
 * @param {number} pid
 * @returns {boolean} whether a process with this id runs
 */
export function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
	}
}

process.once('exit', killAllChildren);
