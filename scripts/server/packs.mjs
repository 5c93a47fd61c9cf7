import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Asks a running n8n to install the pack, to replace it by another version, or what is installed.
 *
 * @param {import('../../start/session.ts').Session} session
 * @param {string} name of the pack
 */
export function packsOf({ rest }, name) {
	const path = '/rest/community-packages';
	return {
		install: (/** @type {string} */ version) => rest.request('POST', path, { name, version }),
		update: (/** @type {string} */ version) => rest.request('PATCH', path, { name, version }),
	};
}

/**
 * @param {string} userFolder
 * @param {string} name
 * @returns {string} the version that lies on the disk
 */
export function installedVersion(userFolder, name) {
	const file = join(userFolder, '.n8n', 'nodes', 'node_modules', name, 'package.json');
	return JSON.parse(readFileSync(file, 'utf8')).version;
}
