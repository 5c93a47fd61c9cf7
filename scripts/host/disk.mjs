import { mkdirSync, statfsSync } from 'node:fs';
import { StartError } from './errors.mjs';

/**
 * @param {string} folder an existing folder
 * @param {number} gigabytes
 */
export function assertDiskSpace(folder, gigabytes) {
	const { bavail, bsize } = statfsSync(folder);
	const free = (bavail * bsize) / 1e9;
	if (free >= gigabytes) return;
	throw new StartError(
		`The disk that holds ${folder} has only ${free.toFixed(1)} GB free; ${gigabytes} GB are needed.`,
		'Free some space, or set TAOBAO_NODES_CACHE to a folder on a larger disk.',
	);
}

/** @param {string} folder made with its parents when it is missing */
export function makeFolder(folder) {
	try {
		mkdirSync(folder, { recursive: true });
	} catch (error) {
		const { message } = /** @type {Error} */ (error);
		throw new StartError(
			`The cache folder cannot be made: ${message}`,
			'Set TAOBAO_NODES_CACHE to a folder that you may write to.',
		);
	}
}
