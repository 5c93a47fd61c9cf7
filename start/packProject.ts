import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Log, runNpm } from './commands';

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
 * @returns the tarball
 */
export async function packProject({ root, log }: { root: string; log: Log }): Promise<string> {
	const folder = join(root, '.cache', 'pack');
	mkdirSync(folder, { recursive: true });
	const known = tarballs(folder);
	const changed = newest(sources.map((path) => join(root, path)));
	if (known[0] && changed < statSync(known[0]).mtimeMs) return known[0];
	for (const old of known) rmSync(old);
	await runNpm({ title: 'Building the nodes', args: ['run', 'build'], cwd: root, log });
	const args = ['pack', '--ignore-scripts', '--pack-destination', folder];
	await runNpm({ title: 'Packing the nodes', args, cwd: root, log });
	return tarballs(folder)[0] ?? '';
}

function tarballs(folder: string): string[] {
	return readdirSync(folder)
		.filter((file) => file.endsWith('.tgz'))
		.map((file) => join(folder, file));
}

/** @returns when the youngest file below was changed */
function newest(paths: string[]): number {
	const times = paths.map((path) => {
		const stats = statSync(path);
		if (!stats.isDirectory()) return stats.mtimeMs;
		return Math.max(stats.mtimeMs, newest(readdirSync(path).map((entry) => join(path, entry))));
	});
	return Math.max(0, ...times);
}
