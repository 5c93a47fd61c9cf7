import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../../start/errors.ts';
import { execute } from '../../start/commands.ts';

/**
 * Packs the same nodes under another version.
 *
 * @param {{ tarball: string, version: string, folder: string }} pack
 * @returns {Promise<string>} the new tarball
 */
export async function repack({ tarball, version, folder }) {
	const content = join(folder, 'content');
	rmSync(content, { recursive: true, force: true });
	mkdirSync(content, { recursive: true });
	await tar(['-xzf', tarball, '-C', content]);
	const file = join(content, 'package', 'package.json');
	const manifest = { ...JSON.parse(readFileSync(file, 'utf8')), version };
	writeFileSync(file, JSON.stringify(manifest, null, 2));
	const packed = join(folder, `${manifest.name}-${version}.tgz`);
	await tar(['-czf', packed, '-C', content, 'package']);
	rmSync(content, { recursive: true });
	return packed;
}

/** @param {string[]} args */
async function tar(args) {
	const { code, output } = await execute({ command: 'tar', args, cwd: '/', env: process.env });
	if (code !== 0) throw new StartError('Packing an older version failed.', output);
}
