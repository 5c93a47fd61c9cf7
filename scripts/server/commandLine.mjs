import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute } from '../../start/commands.ts';
import { StartError, lastLines } from '../../start/errors.ts';
import { n8nEnv } from '../../start/n8n.ts';
import { freePort } from '../../start/ports.ts';

/**
 * Imports a credential and an example by n8n's command line.
 *
 * @param {{ root: string, host: import('../../start/host.ts').Host, userFolder: string, example: string, credential: import('./credentials.mjs').Credential }} task
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
 * @param {{ host: import('../../start/host.ts').Host, userFolder: string, id: string, node: string }} task
 * @returns {Promise<any[]>} the items of a node
 */
export async function executeByCommand({ host, userFolder, id, node }) {
	const args = ['execute', `--id=${id}`, '--rawOutput'];
	const output = await runCli({ host, userFolder, args });
	const { data } = JSON.parse(output.slice(output.indexOf('\n{') + 1));
	const items = data.resultData.runData[node][0].data.main[0];
	return items.map((/** @type {any} */ { json }) => json);
}

/**
 * Runs one of n8n's own commands, such as `import:workflow`.
 *
 * @param {import('../../start/n8n.ts').N8nSettings & { args: string[] }} call
 * @returns {Promise<string>} what it printed
 */
async function runCli({ host, userFolder, args }) {
	const ports = { N8N_RUNNERS_BROKER_PORT: String(await freePort()) };
	const { code, output } = await execute({
		command: host.node,
		args: [host.n8n, ...args],
		cwd: userFolder,
		env: n8nEnv({ host, userFolder, env: ports }),
	});
	if (code === 0 && !/An error occurred/.test(output)) return output;
	throw new StartError(`n8n ${args[0]} failed.`, lastLines(output, 20));
}
