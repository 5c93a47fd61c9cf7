/**
 * Installs the locked packages when they are missing or older than the lock file.
 * Their install scripts do not run; nothing here needs them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync, utimesSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const lockFile = `${root}/package-lock.json`;
/** npm writes it at the end of an install. */
const installed = `${root}/node_modules/.package-lock.json`;

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lockFile).mtimeMs) {
	console.log('Installing the packages (about a minute) …');
	const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
		cwd: root,
		stdio: ['ignore', 'inherit', 'inherit'],
		shell: process.platform === 'win32',
	});
	if (status !== 0) {
		console.error('npm could not install the packages; its message stands above');
		process.exit(1);
	}
	utimesSync(installed, new Date(), new Date());
}
