import assert from 'node:assert/strict';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execute } from '../../start/commands.ts';

const PROGRAM = fileURLToPath(new URL('toolNames.mjs', import.meta.url));

/** The operations of all domains, and the one of the node that calls any API. */
const OPERATIONS = 4221;

/**
 * What n8n tells a model of each operation as a tool: names and schemas that every model takes.
 *
 * @param {{ host: import('../../start/host.ts').Host, pack: string }} task with the pack's folder
 */
export async function checkTools({ host, pack }) {
	const modules = resolve(dirname(host.n8n), '..', '..');
	const args = [PROGRAM, modules, pack];
	const run = { command: host.node, args, cwd: join(modules, '..'), env: process.env };
	const { code, output } = await execute(run);
	assert.equal(code, 0, output);
	const { tools, longest, same, offences } = JSON.parse(output);
	assert.deepEqual(offences, []);
	assert.equal(tools, OPERATIONS);
	assert.ok(longest <= 64);
	assert.equal(same, 0, 'operations of a node have tool names of their own');
}
