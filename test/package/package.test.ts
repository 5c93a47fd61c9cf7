import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeTypeDescription } from 'n8n-workflow';
import { measurePayload } from '../../tools/bench/editorCosts';
import { counts } from '../support/counts';
import { manifest } from '../support/nodes';

const root = join(__dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const types = () => JSON.parse(read('dist/types/nodes.json')) as INodeTypeDescription[];

describe('the package', () => {
	it('ships dist, the readme and the licence, and nothing else', () => {
		const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
			cwd: root,
			encoding: 'utf8',
		});
		const [{ files }] = JSON.parse(output) as [{ files: Array<{ path: string }> }];
		const outside = files.map(({ path }) => path).filter((path) => !path.startsWith('dist/'));
		expect(outside.sort()).toEqual(['LICENSE.md', 'README.md', 'README.zh-CN.md', 'package.json']);
		expect(files.filter(({ path }) => /\.ts$|\.map$|test/.test(path))).toEqual([]);
	});

	it('holds every file that its manifest names, with its icons and codex', () => {
		for (const path of [...manifest.n8n.nodes, ...manifest.n8n.credentials])
			expect(existsSync(join(root, path))).toBe(true);
		const icons = types().flatMap(({ iconUrl }) => Object.values(iconUrl as object) as string[]);
		expect(icons).toHaveLength(2 * counts.nodes);
		for (const icon of icons)
			expect(existsSync(join(root, icon.replace('icons/n8n-nodes-taobao/', '')))).toBe(true);
		expect(types().filter(({ codex }) => !codex?.alias?.length)).toEqual([]);
	});

	it('brings the metadata with which n8n loads it lazily, for all nodes and operations', () => {
		const nodes = types();
		const operations = nodes
			.filter(({ name }) => name !== 'taobaoApi')
			.flatMap(({ properties }) => properties.filter(({ name }) => name === 'operation'))
			.flatMap(({ options }) => options ?? []);
		expect(nodes).toHaveLength(counts.nodes);
		expect(operations).toHaveLength(counts.operations);
		expect(Object.keys(JSON.parse(read('dist/known/nodes.json')) as object)).toHaveLength(
			counts.nodes,
		);
		expect(JSON.parse(read('dist/known/credentials.json'))).toHaveProperty('taobaoOpenPlatformApi');
	});

	it('adds at most 8 MB to what an editor downloads, 0.95 MB compressed, tool copies included', () => {
		const { raw, gzip } = measurePayload();
		expect(raw).toBeLessThanOrEqual(8_000_000);
		expect(gzip).toBeLessThanOrEqual(950_000);
	});

	it('has runtime dependencies that a decision gives reasons for', () => {
		const { dependencies } = JSON.parse(read('package.json')) as { dependencies: object };
		const decisions = readdirSync(join(root, 'docs/decisions'))
			.map((file) => read(`docs/decisions/${file}`))
			.join('\n');
		for (const name of Object.keys(dependencies)) expect(decisions).toContain(`\`${name}\``);
	});

	it('has a lock file without addresses', () => {
		expect(read('package-lock.json')).not.toMatch(/"resolved": "http/);
	});

	it('keeps the shared runtime within 4,200 lines of code, however many operations there are, and the protocols within 1,700', () => {
		const lines = (folder: string): number =>
			readdirSync(join(root, folder))
				.map((entry) => `${folder}/${entry}`)
				.map((path) =>
					statSync(join(root, path)).isDirectory() ? lines(path) : codeLines(read(path)),
				)
				.reduce((a, b) => a + b, 0);
		const protocols = lines('nodes/shared/protocols') + lines('nodes/shared/credentials');
		expect(lines('nodes/shared') - protocols).toBeLessThanOrEqual(4200);
		expect(protocols).toBeLessThanOrEqual(1700);
	});
});

/** Lines that are neither blank nor comments. */
function codeLines(text: string): number {
	return text.split('\n').filter((line) => !/^\s*(\/\/|\/\*|\*|$)/.test(line)).length;
}
