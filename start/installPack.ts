import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Log, runNpm } from './commands';

const name = 'n8n-nodes-taobao';

/** Written last, into the pack's folder: which tarball it was installed from. */
const HASH_FILE = '.tarball-sha256';

/** Gives the layout of n8n's own installs: all that a pack depends on lies in the pack's folder. */
const FLAGS =
	'--install-strategy=shallow --no-bin-links --no-package-lock --ignore-scripts --omit=dev --legacy-peer-deps --prefer-offline';

/** Installs the packed nodes into n8n's data folder as a community package, unless they are there. */
export async function installPack(install: {
	tarball: string;
	userFolder: string;
	log: Log;
}): Promise<{ name: string; folder: string; changed: boolean }> {
	const nodesFolder = join(install.userFolder, '.n8n', 'nodes');
	const folder = join(nodesFolder, 'node_modules', name);
	const tarball = resolve(install.tarball);
	const hash = createHash('sha256').update(readFileSync(tarball)).digest('hex');
	const hashFile = join(folder, HASH_FILE);
	if (existsSync(hashFile) && readFileSync(hashFile, 'utf8') === hash)
		return { name, folder, changed: false };
	mkdirSync(nodesFolder, { recursive: true });
	rmSync(folder, { recursive: true, force: true });
	const args = ['install', ...FLAGS.split(' '), tarball];
	await runNpm({ title: `Installing ${name} into n8n`, args, cwd: nodesFolder, log: install.log });
	writeFileSync(hashFile, hash);
	return { name, folder, changed: true };
}
