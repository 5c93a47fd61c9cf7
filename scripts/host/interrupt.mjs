import { constants } from 'node:os';
import { endAllChildren, killAllChildren } from './children.mjs';

const DOUBLE_SIGNAL_MS = 1000;

/** @type {Array<() => unknown>} */
const cleanups = [];
/** When the first signal came. */
let stoppingSince = 0;
let listening = false;

/**
 * Runs a clean-up when the program is interrupted (Ctrl-C, SIGTERM, a closed terminal). Clean-ups
 * run in reverse order; then every child process ends, then the program. A second signal ends
 * everything at once.
 *
 * @param {() => unknown} [cleanup]
 */
export function onInterrupt(cleanup) {
	if (cleanup) cleanups.push(cleanup);
	if (listening) return;
	listening = true;
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
		process.on(signal, () => void interrupt(signal));
	}
}

/** @returns {boolean} whether the program is being ended, so that failures need no report */
export function isInterrupted() {
	return stoppingSince > 0;
}

/** @param {'SIGINT' | 'SIGTERM' | 'SIGHUP'} signal */
async function interrupt(signal) {
	const code = 128 + constants.signals[signal];
	if (isInterrupted()) {
		// npm may pass on a signal that the terminal has sent here as well.
		if (Date.now() - stoppingSince < DOUBLE_SIGNAL_MS) return;
		killAllChildren();
		process.exit(code);
	}
	stoppingSince = Date.now();
	await runCleanups();
	await endAllChildren();
	process.exit(code);
}

/** Runs the clean-ups and ends all children, for a normal end of the program. */
export async function runCleanups() {
	for (const cleanup of cleanups.splice(0).reverse()) {
		try {
			await cleanup();
		} catch {
			// The other clean-ups must still run.
		}
	}
	await endAllChildren();
}
