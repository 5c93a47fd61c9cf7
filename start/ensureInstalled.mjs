import { spawnSync } from 'node:child_process';
import { existsSync, statSync, utimesSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const lockFile = 'package-lock.json';
/** npm writes it at the end of an install. */
const installed = 'node_modules/.package-lock.json';

/**
 * Installs the locked packages when they are missing or older than the lock file.
 * Their install scripts do not run; nothing here needs them.
 */
export function ensureInstalled(root = fileURLToPath(new URL('..', import.meta.url))) {
	const isCurrent =
		existsSync(`${root}/${installed}`) &&
		statSync(`${root}/${installed}`).mtimeMs >= statSync(`${root}/${lockFile}`).mtimeMs;
	if (isCurrent) return;
	console.log('Installing the packages (about a minute) …');
	const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
		cwd: root,
		stdio: ['ignore', 'inherit', 'inherit'],
		shell: process.platform === 'win32',
	});
	if (status !== 0) throw new Error('npm could not install the packages; its message stands above');
	utimesSync(`${root}/${installed}`, new Date(), new Date());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	try {
		ensureInstalled();
	} catch (error) {
		console.error(String(error.message));
		process.exitCode = 1;
	}
}
