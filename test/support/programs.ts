import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const DEBIAN_POSTGRES = '/usr/lib/postgresql';

const CHROMIUM = [
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'chrome',
];

const CHROMIUM_FOLDERS = [
	'/usr/bin',
	'/opt/google/chrome',
	'/snap/bin',
	'/Applications/Google Chrome.app/Contents/MacOS',
	'/Applications/Chromium.app/Contents/MacOS',
	'C:\\Program Files\\Google\\Chrome\\Application',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application',
];

/** The servers' programs that end-to-end tests start, each with Debian's package of it. */
const SERVERS = {
	'redis-server': 'redis-server',
	initdb: 'postgresql',
	postgres: 'postgresql',
	psql: 'postgresql',
};

/**
 * The program file of a Chromium or Google Chrome on this computer.
 *
 * @param folders where it usually lies
 * @throws when there is none
 */
export function findChromium(env = process.env, folders = CHROMIUM_FOLDERS): string {
	if (env.CHROMIUM_PATH) return chosen(env.CHROMIUM_PATH);
	const names = [...CHROMIUM, 'Google Chrome', 'Chromium', 'chrome.exe'];
	const places = [...folders, ...foldersOf(env)];
	const found = lookUp(names, places);
	if (found) return found;
	throw new Error(
		'This test needs Chromium, which this computer does not have.\n' +
			'Install one, on Debian or Ubuntu with `sudo apt-get install chromium fonts-noto-cjk`, or name its program file in CHROMIUM_PATH.',
	);
}

function chosen(file: string): string {
	if (canRun(file)) return file;
	const state = existsSync(file) ? 'cannot be run' : 'does not exist';
	throw new Error(
		`CHROMIUM_PATH names ${file}, which ${state}.\n` +
			'Set it to the program file of Chromium or Google Chrome, or unset it.',
	);
}

/**
 * @param folders where programs are looked for
 * @throws an error that names all servers' programs that this computer lacks, and how to get them
 */
export function requireServers(folders = serverFolders()): void {
	const programs = Object.keys(SERVERS) as Array<keyof typeof SERVERS>;
	const missing = programs.filter((program) => !lookUp([program], folders));
	if (missing.length === 0) return;
	const packages = [...new Set(missing.map((program) => SERVERS[program]))];
	throw new Error(
		`This test needs ${missing.join(', ')}, which this computer does not have.\n` +
			`Install Redis and PostgreSQL, on Debian or Ubuntu with \`sudo apt-get install ${packages.join(' ')}\`. Their servers need not run: the test starts its own.`,
	);
}

/** The path of a server's program. */
export function findServer(program: keyof typeof SERVERS): string {
	const found = lookUp([program], serverFolders());
	if (!found) throw new Error(`${program} is gone.`);
	return found;
}

/** Those on the path, and Debian's for PostgreSQL, one for each release; the newest comes first. */
function serverFolders(): string[] {
	const onPath = foldersOf(process.env);
	if (!existsSync(DEBIAN_POSTGRES)) return onPath;
	const releases = readdirSync(DEBIAN_POSTGRES).sort((a, b) => Number(b) - Number(a));
	return [...onPath, ...releases.map((release) => join(DEBIAN_POSTGRES, release, 'bin'))];
}

const foldersOf = ({ PATH = '' }: NodeJS.ProcessEnv) => PATH.split(delimiter).filter(Boolean);

function lookUp(names: string[], folders: string[]): string | undefined {
	return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(canRun);
}

function canRun(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
