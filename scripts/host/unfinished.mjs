import {
	existsSync,
	readFileSync,
	readdirSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './children.mjs';
import { startProgress } from './steps.mjs';

const HEARTBEAT_MS = 5000;
const SILENCE_MS = 30_000;

/** Tells how many stages of an unfinished install are done. */
const PROGRESS = '.stages-done';

/**
 * @param {string} folder
 * @returns {string} where this process fills the folder until it is complete
 */
export function partialFolder(folder) {
	return `${folder}.partial-${hostname()}-${process.pid}`;
}

/**
 * @param {string} partial
 * @returns {number}
 */
export function stagesDone(partial) {
	const file = join(partial, PROGRESS);
	return existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
}

/**
 * @param {string} partial
 * @param {number} count
 */
export function recordStages(partial, count) {
	writeFileSync(join(partial, PROGRESS), String(count));
}

/**
 * Shows other starts that this install goes on.
 *
 * @param {string} partial
 * @returns {() => void} ends it
 */
export function startHeartbeat(partial) {
	const beat = () => {
		// The folder is gone once it has been renamed.
		if (existsSync(partial)) utimesSync(partial, new Date(), new Date());
	};
	const timer = setInterval(beat, HEARTBEAT_MS);
	timer.unref();
	return () => clearInterval(timer);
}

/** @param {string} partial */
function goesOn(partial) {
	const [, pid] = partial.split(`.partial-${hostname()}-`);
	if (pid && !isAlive(Number(pid))) return false;
	const { mtimeMs } = statSync(partial, { throwIfNoEntry: false }) ?? { mtimeMs: 0 };
	return Date.now() - mtimeMs < SILENCE_MS;
}

/** @param {string} folder */
function otherPartials(folder) {
	const own = basename(partialFolder(folder));
	return readdirSync(dirname(folder))
		.filter((name) => name.startsWith(`${basename(folder)}.partial-`) && name !== own)
		.map((name) => join(dirname(folder), name));
}

/**
 * Waits for another start that installs the same folder. Takes over what an interrupted one left,
 * when at least one of its stages is done, and removes it otherwise.
 *
 * @param {string} folder
 * @param {import('./steps.mjs').Log} log
 */
export async function settleOthers(folder, log) {
	if (!(await someGoOn(folder))) return;
	const endProgress = startProgress('Waiting for another start that installs the same files', log);
	while (await someGoOn(folder)) await sleep(1000);
	endProgress();
}

/**
 * @param {string} folder
 * @returns {Promise<boolean>} whether other starts still install the folder
 */
async function someGoOn(folder) {
	const others = otherPartials(folder);
	const ended = others.filter((partial) => !goesOn(partial));
	for (const partial of ended) await takeOver(partial, partialFolder(folder));
	return ended.length < others.length;
}

/**
 * @param {string} partial
 * @param {string} own
 */
async function takeOver(partial, own) {
	if (stagesDone(partial) === 0 || existsSync(own)) {
		await rm(partial, { recursive: true, force: true });
		return;
	}
	// Fails when yet another start has just taken it over.
	await rename(partial, own).catch(() => {});
}
