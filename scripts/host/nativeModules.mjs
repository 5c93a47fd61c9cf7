import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StartError } from './errors.mjs';
import { npmEnv, runNpm, runsWith } from './npm.mjs';
import { installLog } from './paths.mjs';
import { execute, startProgress } from './steps.mjs';

/** @typedef {{ folder: string, host: import('./hostNode.mjs').HostNode, log: import('./steps.mjs').Log }} Target */

const DOWNLOAD_TIMEOUT_MS = 60_000;

/**
 * Makes the native modules of n8n loadable. They are compiled only where no ready-made binary is
 * at hand.
 *
 * @param {Target} target the folder in which n8n was installed, and the Node that will run it
 */
export async function prepareNativeModules(target) {
	if (!loads('sqlite3', target)) await downloadSqlite(target);
	for (const name of ['sqlite3', 'isolated-vm']) {
		if (loads(name, target)) continue;
		assertCompiler(name);
		await compile(name, target);
		if (!loads(name, target)) {
			throw new StartError(`${name} was compiled but cannot be loaded.`, `See ${installLog()}`);
		}
	}
}

/**
 * @param {string} name
 * @param {Target} target
 * @returns {boolean}
 */
function loads(name, { folder, host }) {
	return runsWith(host.node, `require('${name}')`, folder);
}

/**
 * Tries to get the binary that the authors of sqlite3 publish.
 *
 * @param {Target} target
 */
async function downloadSqlite({ folder, host, log }) {
	const cwd = join(folder, 'node_modules', 'sqlite3');
	const require = createRequire(join(cwd, 'package.json'));
	const script = join(dirname(require.resolve('prebuild-install/package.json')), 'bin.js');
	const title = 'Looking for a ready-made sqlite3';
	const endProgress = startProgress(title, log);
	const { code } = await execute({
		command: host.node,
		args: [script, '-r', 'napi'],
		cwd,
		env: npmEnv(host.node),
		logFile: installLog(),
		timeoutMs: DOWNLOAD_TIMEOUT_MS,
	});
	const seconds = endProgress();
	log(code === 0 ? `${title}: done in ${seconds} s` : `${title}: none, so it must be compiled`);
}

/**
 * @param {string} name
 * @param {Target} target
 */
async function compile(name, { folder, host, log }) {
	const headers = existsSync(join(host.nodeDir, 'include', 'node', 'node.h'));
	await runNpm({
		title: `Compiling ${name} (takes some minutes, once)`,
		args: ['rebuild', name, '--ignore-scripts=false'],
		cwd: folder,
		log,
		logFile: installLog(),
		node: host.node,
		env: {
			npm_config_build_from_source: 'true',
			...(headers ? { npm_config_nodedir: host.nodeDir } : {}),
		},
	});
}

/** @param {string[]} commands */
function findsOne(commands) {
	return commands.some((command) => spawnSync(command, ['--version']).status === 0);
}

/** @param {string} name the module that must be compiled */
function assertCompiler(name) {
	if (process.platform === 'win32') return;
	const { CXX, PYTHON, npm_config_python: npmPython } = process.env;
	const missing = [];
	if (!findsOne([npmPython, PYTHON, 'python3', 'python'].filter(isText))) missing.push('python3');
	if (!findsOne(['make'])) missing.push('make');
	if (!findsOne([CXX, 'g++', 'c++', 'clang++'].filter(isText))) missing.push('g++');
	if (missing.length === 0) return;
	const install =
		process.platform === 'darwin'
			? 'xcode-select --install'
			: 'apt-get install python3 make g++ (Debian, Ubuntu), dnf install python3 make gcc-c++ (Fedora), apk add python3 make g++ (Alpine)';
	throw new StartError(
		`n8n needs ${name}, which must be compiled here, but ${missing.join(', ')} cannot be found.`,
		`Install what is missing and start again: ${install}`,
	);
}

/**
 * @param {string | undefined} value
 * @returns {value is string}
 */
function isText(value) {
	return Boolean(value);
}
