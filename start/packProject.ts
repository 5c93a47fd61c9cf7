import { existsSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Log, runNpm } from './commands';

/** What the packed nodes are made from. */
const sources = [
	'nodes',
	'credentials',
	'catalogue',
	'tools',
	'README.md',
	'LICENSE.md',
	'package.json',
	'tsconfig.json',
	'gulpfile.js',
];

/** Builds and packs the project, unless the tarball is newer than all it is made from; gives its path. */
export async function packProject({ root, log }: { root: string; log: Log }): Promise<string> {
	const folder = join(root, '.cache', 'pack');
	const manifest = readFileSync(join(root, 'package.json'), 'utf8');
	const { name, version } = JSON.parse(manifest) as { name: string; version: string };
	const tarball = join(folder, `${name}-${version}.tgz`);
	const changed = Math.max(...sources.map((path) => newest(join(root, path))));
	if (existsSync(tarball) && changed < statSync(tarball).mtimeMs) return tarball;
	mkdirSync(folder, { recursive: true });
	await runNpm({ title: 'Building the nodes', args: ['run', 'build'], cwd: root, log });
	const args = ['pack', '--ignore-scripts', '--pack-destination', folder];
	await runNpm({ title: 'Packing the nodes', args, cwd: root, log });
	return tarball;
}

/** @returns when the youngest file below was changed */
function newest(path: string): number {
	const files = statSync(path).isDirectory() ? readdirSync(path, { recursive: true }) : [];
	return Math.max(...['', ...files].map((file) => statSync(join(path, String(file))).mtimeMs));
}
