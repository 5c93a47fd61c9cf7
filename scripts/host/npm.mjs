import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { explainFailure } from './errors.mjs';
import { execute, runStep } from './steps.mjs';

/** Settings of the npm that runs this script; they must not reach the npm that is started here. */
const OUTER_SETTINGS =
	/^npm_(package_|lifecycle_|command|config_(ignore_scripts|local_prefix|prefix|global|location|workspace|omit|include|package_lock|dry_run|json|save|build_from_source)|config_noproxy$)/i;

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} node the Node binary that must be found first
 * @returns {NodeJS.ProcessEnv} a copy whose PATH starts with the folder of that binary
 */
export function withNodeFirst(env, node) {
	const pathKey = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
	return { ...env, [pathKey]: [dirname(node), env[pathKey]].filter(Boolean).join(delimiter) };
}

/**
 * @param {string} node
 * @param {NodeJS.ProcessEnv} [extra]
 * @returns {NodeJS.ProcessEnv} the environment for npm
 */
export function npmEnv(node, extra = {}) {
	const inherited = Object.entries(process.env).filter(([key]) => !OUTER_SETTINGS.test(key));
	const retries = {
		npm_config_fetch_retry_mintimeout: '2000',
		npm_config_fetch_retry_maxtimeout: '10000',
	};
	return withNodeFirst({ ...retries, ...Object.fromEntries(inherited), ...extra }, node);
}

/** @returns {string | undefined} npm's script, which any Node can run */
function npmScript() {
	const nodeDir = dirname(process.execPath);
	const candidates = [
		process.env.npm_execpath ?? '',
		join(nodeDir, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
		join(nodeDir, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
		...(process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'npm')),
	];
	return candidates
		.filter((file) => file !== '' && existsSync(file))
		.map((file) => realpathSync(file))
		.find((file) => basename(file) === 'npm-cli.js');
}

/**
 * @typedef {object} NpmCall
 * @property {string} title
 * @property {string[]} args
 * @property {string} cwd
 * @property {import('./steps.mjs').Log} [log] shows progress; without it the command runs silently
 * @property {string} [logFile]
 * @property {string} [node] the Node that runs npm
 * @property {NodeJS.ProcessEnv} [env]
 */

/**
 * Runs npm for the package in `cwd`.
 *
 * @param {NpmCall} call
 * @returns {Promise<string>} what npm printed
 */
export async function runNpm({ title, args, cwd, log, logFile, node = process.execPath, env }) {
	const script = npmScript();
	const settings = ['--prefix', cwd, '--no-audit', '--no-fund', '--no-update-notifier'];
	const step = {
		command: script ? node : 'npm',
		args: [...(script ? [script] : []), ...args, ...settings],
		cwd,
		env: npmEnv(node, env),
		logFile,
	};
	if (log) return await runStep({ ...step, title, log });
	const { code, output } = await execute(step);
	if (code !== 0) throw explainFailure(title, output, logFile);
	return output;
}

/**
 * @param {string} node
 * @param {string} code CommonJS code
 * @param {string} cwd
 * @returns {boolean} whether the code runs without an error
 */
export function runsWith(node, code, cwd) {
	return spawnSync(node, ['-e', code], { cwd, stdio: 'ignore', timeout: 60_000 }).status === 0;
}
