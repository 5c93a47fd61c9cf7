import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../host/n8n.mjs';

/**
 * Imports a credential and an example by n8n's command line.
 *
 * @param {{ root: string, host: import('../host/ensureHost.mjs').Host, userFolder: string, example: string, credential: import('./credentials.mjs').Credential }} task
 */
export async function importByCommand({ root, host, userFolder, example, credential }) {
	const folder = join(userFolder, 'import');
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const credentials = join(folder, 'credentials.json');
	writeFileSync(credentials, JSON.stringify([{ id: 'fromCommandLine1', ...credential }]));
	const workflow = join(root, 'examples', `${example}.json`);
	const run = (/** @type {string[]} */ ...args) => runCli({ host, userFolder, args });
	assert.match(await run('import:credentials', `--input=${credentials}`), /imported 1 credential/);
	assert.match(await run('import:workflow', `--input=${workflow}`), /imported 1 workflow/);
	rmSync(folder, { recursive: true });
}

/**
 * Executes a workflow by n8n's command line.
 *
 * @param {{ host: import('../host/ensureHost.mjs').Host, userFolder: string, id: string, node: string }} task
 * @returns {Promise<any[]>} the items of a node
 */
export async function executeByCommand({ host, userFolder, id, node }) {
	const args = ['execute', `--id=${id}`, '--rawOutput'];
	const output = await runCli({ host, userFolder, args });
	const { data } = JSON.parse(output.slice(output.indexOf('\n{') + 1));
	const items = data.resultData.runData[node][0].data.main[0];
	return items.map((/** @type {any} */ { json }) => json);
}
