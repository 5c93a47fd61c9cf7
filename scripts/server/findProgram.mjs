import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { StartError } from '../../start/errors.ts';

const DEBIAN_POSTGRES = '/usr/lib/postgresql';

/** The servers' programs that the tests start, each with Debian's package of it. */
const PACKAGES = {
	'redis-server': 'redis-server',
	initdb: 'postgresql',
	postgres: 'postgresql',
	psql: 'postgresql',
};

/** @typedef {keyof typeof PACKAGES} Program */

/**
 * @param {string[]} [folders] where programs are looked for
 * @throws {StartError} that names all programs that this computer lacks, and how to get them
 */
export function requirePrograms(folders = programFolders()) {
	const programs = /** @type {Program[]} */ (Object.keys(PACKAGES));
	const missing = programs.filter((program) => !lookUp(program, folders));
	if (missing.length === 0) return;
	const packages = [...new Set(missing.map((program) => PACKAGES[program]))];
	throw new StartError(
		`This test needs ${missing.join(', ')}, which this computer does not have.`,
		`Install Redis and PostgreSQL, on Debian or Ubuntu with \`sudo apt-get install ${packages.join(' ')}\`. Their servers need not run: the test starts its own.`,
	);
}

/**
 * @param {Program} program
 * @returns {string} its path
 */
export function findProgram(program) {
	const found = lookUp(program, programFolders());
	if (!found) throw new StartError(`${program} is gone.`);
	return found;
}

/** @param {string} program @param {string[]} folders */
function lookUp(program, folders) {
	return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}

/** Those on the path, and Debian's for PostgreSQL, one for each release; the newest comes first. */
function programFolders() {
	const onPath = (process.env.PATH ?? '').split(delimiter);
	if (!existsSync(DEBIAN_POSTGRES)) return onPath;
	const releases = readdirSync(DEBIAN_POSTGRES).sort((a, b) => Number(b) - Number(a));
	return [...onPath, ...releases.map((release) => join(DEBIAN_POSTGRES, release, 'bin'))];
}
