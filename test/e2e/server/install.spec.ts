import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@playwright/test';
import domains from '../../../catalogue/domains.json';
import { counts } from '../../support/counts';
import pack from '../../../package.json';
import type { Session } from '../../../start/session';
import { execute } from '../../../start/commands';
import { taobaoCredential } from '../credentials';
import { root, test } from '../fixtures';
import { type N8n, openN8n, runCommand } from '../n8n';
import { MANUAL, type Run, itemsOf, readExample } from '../workflows';
import { standInForNpm } from './npmStandIn';
import { repack } from './repack';
import type { ToolReport } from './toolNames';

const OLD_VERSION = '0.0.1';

/** An n8n that gets the pack by its own means; one test goes on where the one before ended. */
test.describe.configure({ mode: 'serial', timeout: 300_000 });

let userFolder: string;
let n8n: N8n | undefined;

test.beforeAll(({ folder }) => {
	userFolder = join(folder, 'installs');
});

test.afterAll(async () => n8n?.stop());

/** Where n8n installs the pack. */
const packFolder = () => join(userFolder, '.n8n', 'nodes', 'node_modules', pack.name);

test('a fresh n8n installs the pack and offers its nodes', async ({ host, tarball, folder }) => {
	const tarballs = { [OLD_VERSION]: repack(tarball, OLD_VERSION, folder), [pack.version]: tarball };
	const { name } = pack;
	const env = standInForNpm({ folder: join(folder, 'npm'), node: host.node, name, tarballs });
	n8n = await openN8n({ host, userFolder, env });
	await n8n.session.rest.request('POST', '/rest/community-packages', {
		name,
		version: OLD_VERSION,
	});
	expect(installedVersion()).toBe(OLD_VERSION);
	await offersAllNodes(n8n.session);
});

test('a workflow runs right after the install', async ({ gateway }) => {
	await session().saveCredential(taobaoCredential(gateway));
	await session().saveWorkflow(readExample('sold-trades'));
	await runs();
});

test('an older pack is replaced by the current one', async () => {
	const { name, version } = pack;
	await session().rest.request('PATCH', '/rest/community-packages', { name, version });
	expect(installedVersion()).toBe(version);
	await offersAllNodes(session());
});

test('a workflow saved before the upgrade still runs', async () => {
	await runs();
	await n8n?.stop();
});

test('an example and its credential are imported by command', async ({ host, gateway }) => {
	const folder = join(userFolder, 'import');
	mkdirSync(folder, { mode: 0o700 });
	const credentials = join(folder, 'credentials.json');
	const credential = { id: 'fromCommandLine1', ...taobaoCredential(gateway) };
	writeFileSync(credentials, JSON.stringify([credential]));
	const workflow = join(root, 'examples', 'any-api.json');
	const run = (...args: string[]) => runCommand({ host, userFolder }, args);
	expect(await run('import:credentials', `--input=${credentials}`)).toMatch(
		/imported 1 credential/,
	);
	expect(await run('import:workflow', `--input=${workflow}`)).toMatch(/imported 1 workflow/);
	rmSync(folder, { recursive: true });
});

test('a workflow is executed by command', async ({ host }) => {
	const args = ['execute', `--id=${readExample('sold-trades').id}`, '--rawOutput'];
	const output = await runCommand({ host, userFolder }, args);
	// n8n's log may stand before and behind it
	const json = output.slice(output.indexOf('\n{') + 1, output.lastIndexOf('\n}') + 2);
	const run = JSON.parse(json) as Run;
	expect(itemsOf(run, 'Edit Fields')).toHaveLength(5);
});

test('a restarted n8n loads the pack lazily and offers its nodes', async ({ host }) => {
	n8n = await openN8n({ host, userFolder, env: { N8N_LOG_LEVEL: 'debug' } });
	const log = readFileSync(n8n.logFile, 'utf8');
	expect(log).toContain(`Lazy-loading nodes and credentials from ${pack.name}`);
	await offersAllNodes(n8n.session);
});

test('every operation is a tool with a valid name and schema', async ({ host }) => {
	const modules = resolve(dirname(host.n8n), '..', '..');
	const { code, output } = await execute({
		command: host.node,
		args: [join(__dirname, 'toolNames.ts'), modules, packFolder()],
		cwd: join(modules, '..'),
		env: { ...process.env, NODE_NO_WARNINGS: '1' },
	});
	expect(code, output).toBe(0);
	const { tools, longest, same, problems } = JSON.parse(output) as ToolReport;
	expect(problems).toEqual([]);
	// The operations of all domains, and those of the node Taobao API
	expect(tools).toBe(counts.operations + 3);
	expect(longest).toBeLessThanOrEqual(64);
	expect(same, 'operations of a node have tool names of their own').toBe(0);
});

function session(): Session {
	if (!n8n) throw new Error('n8n does not run');
	return n8n.session;
}

/** The version that lies on the disk. */
function installedVersion(): string {
	const manifest = readFileSync(join(packFolder(), 'package.json'), 'utf8');
	return (JSON.parse(manifest) as typeof pack).version;
}

async function runs(): Promise<void> {
	const execution = await session().run(readExample('sold-trades').id, MANUAL);
	expect(itemsOf(execution, 'Edit Fields')).toHaveLength(5);
}

/** Each domain's node and the one for any API, each of them as a tool, and the triggers. */
async function offersAllNodes(session: Session): Promise<void> {
	const types = await session.nodeTypes(pack.name);
	const tools = types.filter((type) => type.endsWith('Tool'));
	expect(tools).toHaveLength(domains.length + 1);
	expect(types).toHaveLength(2 * tools.length + counts.triggers);
	// Reading so long a list takes so long that n8n may have hung up; the next request must notice.
	await sleep(200);
}
