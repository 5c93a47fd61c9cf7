import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** Written last: a folder without it is no finished install. */
const MARKER = '.complete';

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
	// Processes of another computer that shares the folder cannot be seen from here.
	const prefix = `${folder}.partial-${hostname()}-`;
	await removeAbandoned(prefix);
	if (isComplete(folder)) return;
	const partial = `${prefix}${process.pid}`;
	mkdirSync(partial);
	try {
		await fill(partial);
		writeFileSync(join(partial, MARKER), `${new Date().toISOString()}\n`);
		if (!isComplete(folder)) rmSync(folder, { recursive: true, force: true });
		renameSync(partial, folder);
	} catch (error) {
		if (!isComplete(folder)) throw error;
	} finally {
		await removeAbandoned(prefix);
	}
}

function isComplete(folder: string): boolean {
	return existsSync(join(folder, MARKER));
}

/** Removes what this and interrupted installs have left; where an npm still writes, the next start does. */
async function removeAbandoned(prefix: string): Promise<void> {
	for (const name of readdirSync(dirname(prefix))) {
		const pid = name.startsWith(basename(prefix)) && Number(name.slice(basename(prefix).length));
		if (!pid || (pid !== process.pid && isAlive(pid))) continue;
		await rm(join(dirname(prefix), name), { recursive: true, force: true }).catch(() => {});
	}
}

function isAlive(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
