import { execFileSync } from 'node:child_process';

/** @typedef {{ uid?: number, gid?: number }} Identity */

/**
 * Programs such as PostgreSQL refuse to run as root.
 *
 * @param {string} name of a user without rights
 * @returns {Identity} that user where this process is root, else nobody else
 */
export function identityOf(name) {
	if (process.getuid?.() !== 0) return {};
	const id = (/** @type {string} */ flag) => Number(execFileSync('id', [flag, name]).toString());
	return { uid: id('-u'), gid: id('-g') };
}
