import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Packs the same nodes under another version.
 *
 * @param folder for the new tarball
 * @returns its path
 */
export function repack(tarball: string, version: string, folder: string): string {
	const content = join(folder, 'content');
	mkdirSync(content, { recursive: true });
	execFileSync('tar', ['-xzf', tarball, '-C', content]);
	const file = join(content, 'package', 'package.json');
	const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
	writeFileSync(file, JSON.stringify({ ...manifest, version }, null, 2));
	const packed = join(folder, `older-${version}.tgz`);
	execFileSync('tar', ['-czf', packed, '-C', content, 'package']);
	rmSync(content, { recursive: true });
	return packed;
}
