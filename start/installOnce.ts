import {
	existsSync,
	mkdirSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** Written last: a folder without it is no finished install. */
const MARKER = '.complete';
const DAY_MS = 86_400_000;

/**
 * Fills a folder once. The work is done in a folder beside it, which gets its name when everything
 * is in place: an interrupted install is never taken for a finished one, and of two at once the
 * first to end counts.
 */
export async function installOnce(
	folder: string,
	fill: (partial: string) => Promise<void>,
): Promise<void> {
	mkdirSync(dirname(folder), { recursive: true });
	await removeAbandoned(folder);
	if (isComplete(folder)) return;
	const partial = `${partialPrefix(folder)}${process.pid}`;
	mkdirSync(partial);
	try {
		await fill(partial);
		writeFileSync(join(partial, MARKER), `${new Date().toISOString()}\n`);
		if (!isComplete(folder)) rmSync(folder, { recursive: true, force: true });
		renameSync(partial, folder);
	} catch (error) {
		if (!isComplete(folder)) throw error;
	} finally {
		await rm(partial, { recursive: true, force: true });
	}
}

function isComplete(folder: string): boolean {
	return existsSync(join(folder, MARKER));
}

function partialPrefix(folder: string): string {
	return `${folder}.partial-${hostname()}-`;
}

/** Removes what interrupted installs of the folder have left. */
async function removeAbandoned(folder: string): Promise<void> {
	const names = readdirSync(dirname(folder));
	const partials = names
		.filter((name) => name.startsWith(`${basename(folder)}.partial-`))
		.map((name) => join(dirname(folder), name));
	const abandoned = partials.filter((partial) => isAbandoned(partial, partialPrefix(folder)));
	// What an npm that outlived its start still writes to goes with the next start.
	for (const partial of abandoned)
		await rm(partial, { recursive: true, force: true }).catch(() => {});
}

/** Other computers may share the folder; whether their processes run cannot be seen from here. */
function isAbandoned(partial: string, ownPrefix: string): boolean {
	if (partial.startsWith(ownPrefix)) return !isAlive(Number(partial.slice(ownPrefix.length)));
	const age = Date.now() - (statSync(partial, { throwIfNoEntry: false })?.mtimeMs ?? 0);
	return age > DAY_MS;
}

function isAlive(pid: number): boolean {
	if (pid === process.pid) return false;
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
