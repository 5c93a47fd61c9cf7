import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../../start/host.ts';
import { runNpm } from '../../start/commands.ts';

/** Public clients of the platform under a free licence; they bring about 80 packages, so they are no dependencies. */
const PEERS = { topsdk: '1.0.13', 'node-taobao-topclient': '0.1.7' };

/**
 * Installs other clients of the platform into the cache, once.
 *
 * @returns {Promise<string>} their folder; empty when they could not be installed
 */
export async function installPeers() {
	const folder = join(cacheFolder(), 'bench-peers');
	if (Object.keys(PEERS).every((name) => existsSync(join(folder, 'node_modules', name))))
		return folder;
	mkdirSync(folder, { recursive: true });
	const manifest = { private: true, dependencies: PEERS };
	writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
	try {
		await runNpm({
			title: 'Install the other clients',
			args: ['install', '--ignore-scripts'],
			cwd: folder,
		});
		return folder;
	} catch (error) {
		console.error(`The other clients are not measured: ${error.message}`);
		return '';
	}
}
