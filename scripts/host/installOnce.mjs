import { existsSync, writeFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assertDiskSpace, makeFolder } from './disk.mjs';
import {
	partialFolder,
	recordStages,
	settleOthers,
	stagesDone,
	startHeartbeat,
} from './unfinished.mjs';

/** Written last: a folder without it is no finished install. */
const MARKER = '.complete';

/** @typedef {(partial: string) => Promise<void>} Stage fills the folder it is given */

/**
 * Fills a folder once. The work goes on in a folder next to it, which is renamed when everything is
 * in place, so that an interrupted install is never taken for a finished one. An install that was
 * interrupted goes on after its last finished stage.
 *
 * @param {string} folder
 * @param {{ log: import('./steps.mjs').Log, gigabytes: number }} options the space that is needed
 * @param {Stage[]} stages
 */
export async function installOnce(folder, { log, gigabytes }, stages) {
	if (isComplete(folder)) return;
	makeFolder(dirname(folder));
	await settleOthers(folder, log);
	if (isComplete(folder)) return;
	const partial = partialFolder(folder);
	if (stagesDone(partial) === 0) {
		await rm(partial, { recursive: true, force: true });
		assertDiskSpace(dirname(folder), gigabytes);
	}
	makeFolder(partial);
	const endHeartbeat = startHeartbeat(partial);
	try {
		await runStages(partial, stages);
		writeFileSync(join(partial, MARKER), `${new Date().toISOString()}\n`);
		await moveIntoPlace(partial, folder);
	} catch (error) {
		if (stagesDone(partial) === 0) await rm(partial, { recursive: true, force: true });
		throw error;
	} finally {
		endHeartbeat();
	}
}

/**
 * @param {string} folder
 * @returns {boolean}
 */
function isComplete(folder) {
	return existsSync(join(folder, MARKER));
}

/**
 * @param {string} partial
 * @param {Stage[]} stages
 */
async function runStages(partial, stages) {
	for (const [index, stage] of stages.entries()) {
		if (index < stagesDone(partial)) continue;
		await stage(partial);
		recordStages(partial, index + 1);
	}
}

/**
 * @param {string} partial
 * @param {string} folder
 */
async function moveIntoPlace(partial, folder) {
	if (existsSync(folder) && !isComplete(folder)) await rm(folder, { recursive: true, force: true });
	try {
		await rename(partial, folder);
	} catch (error) {
		if (!isComplete(folder)) throw error;
		await rm(partial, { recursive: true, force: true });
	}
}
