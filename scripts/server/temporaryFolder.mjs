import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import '../../start/processes.ts';

/**
 * A folder that is gone when the program ends, whichever way; the servers that use it end before, as
 * the module of children was loaded first.
 *
 * @param {string} prefix of its name
 * @returns {string}
 */
export function temporaryFolder(prefix) {
	const folder = mkdtempSync(join(tmpdir(), prefix));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
	return folder;
}
