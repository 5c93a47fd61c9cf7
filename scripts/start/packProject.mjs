import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from '../host/npm.mjs';

/** What the packed nodes are made from. */
const sources = [
	'nodes',
	'credentials',
	'catalogue',
	'scripts',
	'README.md',
	'LICENSE.md',
	'package.json',
	'tsconfig.json',
	'gulpfile.js',
];

/**
 * Builds and packs the project, unless the tarball is newer than everything that it is made from.
 *
 * @param {{ root: string, log: import('../host/steps.mjs').Log }} project
 * @returns {Promise<string>} the tarball
 */
export async function packProject({ root, log }) {
	const folder = join(root, '.cache', 'pack');
	const known = tarballs(folder)[0];
	if (known && newest(sources.map((path) => join(root, path))) < statSync(known).mtimeMs)
		return known;
	mkdirSync(folder, { recursive: true });
	for (const old of tarballs(folder)) rmSync(old);
	await runNpm({ title: 'Building the nodes', args: ['run', 'build'], cwd: root, log });
	await runNpm({ title: 'Packing the nodes', args: ['pack', '--ignore-scripts'], cwd: root, log });
	const made = tarballs(root)[0] ?? '';
	const tarball = join(folder, made.slice(root.length + 1));
	renameSync(made, tarball);
	return tarball;
}

/** @param {string} folder @returns {string[]} */
function tarballs(folder) {
	try {
		return readdirSync(folder)
			.filter((file) => /^n8n-nodes-taobao-.*\.tgz$/.test(file))
			.map((file) => join(folder, file));
	} catch {
		return [];
	}
}

/** @param {string[]} paths @returns {number} when the youngest file below was changed */
function newest(paths) {
	const times = paths.map((path) => {
		const stats = statSync(path);
		if (!stats.isDirectory()) return stats.mtimeMs;
		return Math.max(stats.mtimeMs, newest(readdirSync(path).map((entry) => join(path, entry))));
	});
	return Math.max(0, ...times);
}
