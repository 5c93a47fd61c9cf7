import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StartError } from './errors.mjs';
import { installOnce } from './installOnce.mjs';
import { runNpm } from './npm.mjs';
import { NODE_VERSION, installLog, nodeFolder, nodePackageName, platformName } from './paths.mjs';

/**
 * @typedef {object} HostNode
 * @property {string} node the Node binary
 * @property {string} nodeDir the folder that holds `bin` and the headers in `include`
 * @property {string} version
 */

const WANTED_MAJOR = Number(NODE_VERSION.split('.')[0]);
const runningMajor = Number(process.versions.node.split('.')[0]);

/** @returns {HostNode | undefined} the running Node, when it has the headers of its own release */
function runningNode() {
	const node = realpathSync(process.execPath);
	const nodeDir = dirname(dirname(node));
	const header = join(nodeDir, 'include', 'node', 'node_version.h');
	if (!existsSync(header)) return undefined;
	const headerMajor = /#define NODE_MAJOR_VERSION (\d+)/.exec(readFileSync(header, 'utf8'))?.[1];
	if (Number(headerMajor) !== runningMajor) return undefined;
	return { node, nodeDir, version: process.versions.node };
}

/** @returns {boolean} whether binaries made for the GNU C library run here */
function hasGlibc() {
	if (process.platform !== 'linux') return true;
	const report = /** @type {any} */ (process.report?.getReport());
	return Boolean(report?.header?.glibcVersionRuntime);
}

/**
 * @param {string} packageName
 * @param {import('./steps.mjs').Log} log
 * @returns {Promise<HostNode>}
 */
async function nodeFromNpm(packageName, log) {
	const folder = nodeFolder();
	await installOnce(folder, { log, gigabytes: 0.5 }, [
		(partial) => installNode(partial, packageName, log),
	]);
	const nodeDir = join(folder, 'node_modules', packageName);
	const node = join(nodeDir, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
	return { node, nodeDir, version: NODE_VERSION };
}

/**
 * @param {string} folder
 * @param {string} packageName
 * @param {import('./steps.mjs').Log} log
 */
async function installNode(folder, packageName, log) {
	writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
	await runNpm({
		title: `Getting Node ${NODE_VERSION}, which n8n needs`,
		args: ['install', '--ignore-scripts', '--no-package-lock', `${packageName}@${NODE_VERSION}`],
		cwd: folder,
		log,
		logFile: installLog(),
	});
}

/**
 * Finds the Node that runs n8n: the running one when it suits n8n, otherwise the one from npm.
 *
 * @param {import('./steps.mjs').Log} log
 * @returns {Promise<HostNode>}
 */
export async function ensureNode(log) {
	const running = runningMajor >= WANTED_MAJOR ? runningNode() : undefined;
	// n8n's native modules come ready-made for this major release.
	if (running && runningMajor === WANTED_MAJOR) return running;
	const packageName = hasGlibc() ? nodePackageName() : undefined;
	if (packageName) return await nodeFromNpm(packageName, log);
	if (running) return running;
	throw new StartError(
		`n8n needs Node ${WANTED_MAJOR}, and there is no ready-made one for ${platformName()}${hasGlibc() ? '' : ' without the GNU C library'}.`,
		`Install Node ${WANTED_MAJOR} with its headers (folder include/node next to bin) and run \`npm start\` with it.`,
	);
}
