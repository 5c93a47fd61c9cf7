import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { StartError } from '../host/errors.mjs';
import { execute } from '../host/steps.mjs';

const DEBIAN_POSTGRES = '/usr/lib/postgresql';

/**
 * Finds a server's program; installs Debian's package of it when it is missing and that is allowed.
 *
 * @param {string} program such as `redis-server`
 * @param {string} debianPackage
 * @param {import('../host/steps.mjs').Log} log
 * @returns {Promise<string>} its path
 */
export async function findProgram(program, debianPackage, log) {
	const known = lookUp(program);
	if (known) return known;
	const hint = `apt-get install -y ${debianPackage}`;
	if (process.getuid?.() === 0 && process.platform === 'linux') {
		log(`Installing ${debianPackage} …`);
		await aptGet(debianPackage);
	}
	const found = lookUp(program);
	if (found) return found;
	throw new StartError(`This test needs ${program}, which is not installed.`, `As root: ${hint}`);
}

/** @param {string} debianPackage */
async function aptGet(debianPackage) {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const run = (/** @type {string[]} */ args) =>
		execute({ command: 'apt-get', args, cwd: '/', env });
	const install = ['install', '-y', '--no-install-recommends', debianPackage];
	if ((await run(install)).code === 0) return;
	await run(['update']);
	await run(install);
}

/** @param {string} program */
function lookUp(program) {
	const folders = [...(process.env.PATH ?? '').split(delimiter), ...postgresFolders()];
	return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}

/** Debian keeps the programs of each release in a folder of its own; the newest comes first. */
function postgresFolders() {
	if (!existsSync(DEBIAN_POSTGRES)) return [];
	const releases = readdirSync(DEBIAN_POSTGRES).sort((a, b) => Number(b) - Number(a));
	return releases.map((release) => join(DEBIAN_POSTGRES, release, 'bin'));
}
