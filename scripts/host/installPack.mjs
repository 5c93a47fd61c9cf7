import { createHash } from 'node:crypto';
import {
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { explainFailure } from './errors.mjs';
import { runNpm } from './npm.mjs';
import { execute } from './steps.mjs';

const HASH_FILE = '.tarball-sha256';

const INSTALL_FLAGS = ['--ignore-scripts', '--omit=dev', '--omit=peer'].concat([
	'--no-bin-links',
	'--install-strategy=shallow',
	'--no-package-lock',
]);

/**
 * @typedef {object} PackInstall
 * @property {string} tarball the file made by `npm pack`
 * @property {string} userFolder n8n's data folder
 * @property {import('./steps.mjs').Log} log
 */

/**
 * Installs the packed nodes the way n8n installs a community package: in their own folder below
 * `.n8n/nodes/node_modules`, with their runtime dependencies and without running any script.
 *
 * @param {PackInstall} install
 * @returns {Promise<{ name: string, folder: string, changed: boolean }>}
 */
export async function installPack({ tarball, userFolder, log }) {
	const hash = createHash('sha256').update(readFileSync(tarball)).digest('hex');
	const nodesFolder = join(userFolder, '.n8n', 'nodes');
	const staging = join(nodesFolder, `.staging-${process.pid}`);
	rmSync(staging, { recursive: true, force: true });
	mkdirSync(staging, { recursive: true });
	try {
		const { name, version, dependencies = {} } = await unpack(tarball, staging);
		const folder = join(nodesFolder, 'node_modules', name);
		if (readText(join(folder, HASH_FILE)) === hash) return { name, folder, changed: false };
		await addDependencies({ staging, folder, dependencies, log, name });
		writeFileSync(join(staging, HASH_FILE), hash);
		replaceFolder(folder, staging);
		recordPack(nodesFolder, name, version);
		return { name, folder, changed: true };
	} finally {
		rmSync(staging, { recursive: true, force: true });
	}
}

/**
 * @param {string} tarball
 * @param {string} folder
 * @returns {Promise<{ name: string, version: string, dependencies?: Record<string, string> }>}
 */
async function unpack(tarball, folder) {
	const args = ['-xzf', resolve(tarball), '-C', folder, '--strip-components=1'];
	const { code, output } = await execute({ command: 'tar', args, cwd: folder, env: process.env });
	if (code !== 0) throw explainFailure('Unpacking the node package', output);
	const file = join(folder, 'package.json');
	const manifest = JSON.parse(readFileSync(file, 'utf8'));
	for (const kind of ['dev', 'peer', 'optional']) delete manifest[`${kind}Dependencies`];
	writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
	return manifest;
}

/** @param {{ staging: string, folder: string, dependencies: Record<string, string>, log: import('./steps.mjs').Log, name: string }} pack */
async function addDependencies({ staging, folder, dependencies, log, name }) {
	if (Object.keys(dependencies).length === 0) return;
	const installed = JSON.parse(readText(join(folder, 'package.json')) ?? '{}').dependencies;
	const modules = join(folder, 'node_modules');
	if (isDeepStrictEqual(installed, dependencies) && existsSync(modules)) {
		cpSync(modules, join(staging, 'node_modules'), { recursive: true });
		return;
	}
	const title = `Installing ${name} into n8n`;
	await runNpm({ title, args: ['install', ...INSTALL_FLAGS], cwd: staging, log });
}

/**
 * @param {string} folder
 * @param {string} replacement
 */
function replaceFolder(folder, replacement) {
	mkdirSync(dirname(folder), { recursive: true });
	rmSync(folder, { recursive: true, force: true });
	renameSync(replacement, folder);
}

/**
 * Enters the pack in the list of community packages that n8n keeps next to them.
 *
 * @param {string} nodesFolder
 * @param {string} name
 * @param {string} version
 */
function recordPack(nodesFolder, name, version) {
	const file = join(nodesFolder, 'package.json');
	const { dependencies = {}, ...list } = JSON.parse(readText(file) ?? '{}');
	const entry = { name: 'installed-nodes', private: true, ...list };
	const all = { ...entry, dependencies: { ...dependencies, [name]: version } };
	writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
}

/**
 * @param {string} file
 * @returns {string | undefined}
 */
function readText(file) {
	return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
