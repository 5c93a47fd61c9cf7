import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'flatted';
import { runScript } from '../../support/runScript';

const run = (script: string, code: string, input?: unknown) =>
	runScript(`host/${script}`, code, input);

describe('flatted execution data', () => {
	it('is read back as it was', () => {
		const shared = { name: '商品', list: ['0', '1', null, true, 2.5] };
		const data = { a: shared, b: [shared, shared], text: '', empty: {}, nothing: null };
		const read = run('flatted.mjs', 'return script.parseFlatted(input)', stringify(data));
		expect(read).toEqual(data);
	});

	it('may refer to itself', () => {
		const loop: Record<string, unknown> = { name: 'loop' };
		loop.self = loop;
		const code = 'const value = script.parseFlatted(input); return value.self === value';
		expect(run('flatted.mjs', code, stringify(loop))).toBe(true);
	});
});

describe('a failed command', () => {
	const explain = (output: string) =>
		run('errors.mjs', `return script.explainFailure('Step', input).message`, output);

	it.each([
		['npm error code ENOSPC', 'Step failed: the disk is full.'],
		[
			'npm error connect ECONNREFUSED 127.0.0.1:9',
			'Step failed: the npm registry cannot be reached.',
		],
		[
			'npm error code ETARGET',
			'Step failed: the npm registry does not have a version that is needed.',
		],
		["EACCES: permission denied, mkdir '/x'", 'Step failed: a folder cannot be written.'],
		['something else', 'Step failed.'],
	])('%s', (output, message) => {
		expect(explain(output)).toBe(message);
	});
});

describe('the items of a node', () => {
	it('are those of all outputs of its last run', () => {
		const item = (n: number) => ({ json: { n } });
		const runs = [
			{ data: { main: [[item(1)]] } },
			{ data: { main: [[item(2)], null, [item(3), item(4)]] } },
		];
		const execution = { data: { resultData: { runData: { Set: runs } } } };
		const read = run('executions.mjs', `return script.itemsOf(input, 'Set')`, execution);
		expect(read).toEqual([{ n: 2 }, { n: 3 }, { n: 4 }]);
		expect(run('executions.mjs', `return script.itemsOf(input, 'None')`, execution)).toEqual([]);
	});
});

describe('the credentials of a workflow', () => {
	it('are found by type and name', () => {
		const known = [{ id: 'x1', type: 'api', name: 'Demo' }];
		const nodes = [
			{ name: 'A', credentials: { api: { id: 'old', name: 'Demo' } } },
			{ name: 'B', credentials: { api: { id: 'old', name: 'Other' } } },
			{ name: 'C' },
		];
		const code = 'return script.linkCredentials(input.nodes, input.known)';
		expect(run('workflows.mjs', code, { nodes, known })).toEqual([
			{ name: 'A', credentials: { api: { id: 'x1', name: 'Demo' } } },
			{ name: 'B', credentials: { api: { id: 'old', name: 'Other' } } },
			{ name: 'C' },
		]);
	});
});

describe('a port', () => {
	it('that is in use is named with the variable that changes it', async () => {
		const server = createServer();
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		const { port } = server.address() as AddressInfo;
		const code = `return script.assertPortFree(input, 'n8n', 'N8N_PORT').catch((error) => error)
			.then((error) => [error.name, error.message, error.hint])`;
		const [name, message, hint] = run('ports.mjs', code, port) as string[];
		server.close();
		expect(name).toBe('StartError');
		expect(message).toBe(`Port ${port}, which n8n needs, is already in use.`);
		expect(hint).toContain(`N8N_PORT=${port + 1}`);
	});
});

describe('an install', () => {
	let base: string;
	let folder: string;
	beforeEach(() => {
		base = mkdtempSync(join(tmpdir(), 'install-once-'));
		folder = join(base, 'thing');
	});
	afterEach(() => rmSync(base, { recursive: true }));

	const install = (failing: number) =>
		run(
			'installOnce.mjs',
			`const ran = [];
			const stage = (index) => async () => {
				if (index === input.failing) throw new Error('stage failed');
				ran.push(index);
			};
			const options = { log: () => {}, gigabytes: 0 };
			await script.installOnce(input.folder, options, [stage(0), stage(1)]).catch(() => {});
			return ran;`,
			{ folder, failing },
		);

	it('that fails at once leaves nothing', () => {
		expect(install(0)).toEqual([]);
		expect(readdirSync(base)).toEqual([]);
	});

	it('that fails later goes on where it stopped and is then complete', () => {
		expect(install(1)).toEqual([0]);
		expect(existsSync(folder)).toBe(false);
		expect(install(-1)).toEqual([1]);
		expect(readdirSync(base)).toEqual(['thing']);
		expect(install(-1)).toEqual([]);
	});
});
