import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Secrets
 * @property {string} encryptionKey with which n8n encrypts credentials
 * @property {string} ownerPassword of the demo account
 */

/**
 * Reads the secrets of a data folder; makes them the first time.
 *
 * @param {string} userFolder
 * @returns {Secrets}
 */
export function readSecrets(userFolder) {
	const file = join(userFolder, 'secrets.json');
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
	}
	const secrets = {
		encryptionKey: randomBytes(24).toString('base64url'),
		// n8n wants a capital letter and a digit.
		ownerPassword: `T${randomBytes(12).toString('base64url')}9`,
	};
	mkdirSync(userFolder, { recursive: true, mode: 0o700 });
	writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
	return secrets;
}
