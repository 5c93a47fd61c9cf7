import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { resolveOutputSchemaPath } from 'n8n-core';
import type { INodeTypeDescription } from 'n8n-workflow';
import { loadDomain } from '../../nodes/shared/catalogue/domain';
import { itemMembers } from '../../nodes/shared/catalogue/itemMembers';
import { measurePayload } from '../../tools/bench/editorCosts';
import { counts } from '../support/counts';
import { domainNodes, manifest } from '../support/nodes';

const root = join(__dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const types = () => JSON.parse(read('dist/types/nodes.json')) as INodeTypeDescription[];

describe('the package', () => {
	it('ships dist, the readme and the licence, and nothing else, in at most 3.3 MB', () => {
		const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
			cwd: root,
			encoding: 'utf8',
			// It lists thousands of output schemas.
			maxBuffer: 10_000_000,
		});
		const [{ files, size }] = JSON.parse(output) as [
			{ files: Array<{ path: string }>; size: number },
		];
		const outside = files.map(({ path }) => path).filter((path) => !path.startsWith('dist/'));
		expect(outside.sort()).toEqual(['LICENSE.md', 'README.md', 'README.zh-CN.md', 'package.json']);
		expect(files.filter(({ path }) => /\.ts$|\.map$|\/tests?\/|\.test\./.test(path))).toEqual([]);
		expect(size).toBeLessThanOrEqual(3_300_000);
	});

	it('holds every file that its manifest names, with its icons and codex', () => {
		for (const path of [...manifest.n8n.nodes, ...manifest.n8n.credentials])
			expect(existsSync(join(root, path))).toBe(true);
		const icons = types().flatMap(({ iconUrl }) => Object.values(iconUrl as object) as string[]);
		expect(icons).toHaveLength(2 * counts.nodes);
		for (const icon of icons)
			expect(existsSync(join(root, icon.replace('icons/n8n-nodes-taobao/', '')))).toBe(true);
		const nodes = types().filter(({ group }) => !group.includes('trigger'));
		expect(nodes.filter(({ codex }) => !codex?.alias?.length)).toEqual([]);
	});

	it('brings the metadata with which n8n loads it lazily, for all nodes and operations', () => {
		const nodes = types();
		expect(nodes).toHaveLength(counts.nodes);
		expect(nodes.flatMap(({ name }) => compiledOperations(name))).toHaveLength(counts.operations);
		expect(Object.keys(JSON.parse(read('dist/known/nodes.json')) as object)).toHaveLength(
			counts.nodes,
		);
		expect(JSON.parse(read('dist/known/credentials.json'))).toHaveProperty('taobaoOpenPlatformApi');
	});

	it('brings an output schema where n8n looks for it, for each operation whose items are known, and no other', () => {
		const wanted = knownOperations().map(({ node, ...place }) =>
			resolveOutputSchemaPath({ nodeDir: folderOf(node), ...place }),
		);
		const files = schemaFiles();
		expect(wanted.length).toBeGreaterThan(0);
		expect(files.sort()).toEqual(wanted.sort());
		// Some systems do not tell capitals from small letters.
		expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(files.length);
	});

	it('has in each output schema what the editor asks for, and no blank', () => {
		const texts = schemaFiles().map((file) => readFileSync(file, 'utf8'));
		for (const text of texts) {
			const { type, properties } = JSON.parse(text) as { type: unknown; properties: object };
			expect(type).toBe('object');
			expect(Object.keys(properties)).not.toEqual([]);
			expect(text).toBe(JSON.stringify(JSON.parse(text)));
		}
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

	it('keeps the shared runtime within 5,750 lines of code, however many operations there are, the protocols within 1,750, the triggers within 1,300, and the lists to pick from within 750', () => {
		const lines = (folder: string): number =>
			readdirSync(join(root, folder))
				.map((entry) => `${folder}/${entry}`)
				.map((path) =>
					statSync(join(root, path)).isDirectory() ? lines(path) : codeLines(read(path)),
				)
				.reduce((a, b) => a + b, 0);
		const protocols = lines('nodes/shared/protocols') + lines('nodes/shared/credentials');
		const triggers = lines('nodes/shared/trigger');
		const lists = lines('nodes/shared/picking');
		expect(lines('nodes/shared') - protocols - triggers - lists).toBeLessThanOrEqual(5750);
		expect(protocols).toBeLessThanOrEqual(1750);
		expect(triggers).toBeLessThanOrEqual(1300);
		expect(lists).toBeLessThanOrEqual(750);
	});
});

/** Operations that a built node reads when it is first used. */
function compiledOperations(node: string): unknown[] {
	const file = `dist/compiled/${node}.json`;
	if (!existsSync(join(root, file))) return [];
	const { resources } = JSON.parse(read(file)) as { resources: Array<{ operations: unknown[] }> };
	return resources.flatMap(({ operations }) => operations);
}

/** Folder of a domain's built node. */
function folderOf(node: string): string {
	const path = manifest.n8n.nodes.find(
		(file) => basename(file, '.node.js').toLowerCase() === node.toLowerCase(),
	);
	return join(root, dirname(path ?? ''));
}

interface KnownOperation {
	node: string;
	version: number;
	resource: string;
	operation: string;
}

/** Operations whose items are known. */
function knownOperations(): KnownOperation[] {
	return domainNodes().flatMap(({ description: { name: node, version } }) =>
		loadDomain(node).resources.flatMap(({ value: resource, operations }) =>
			operations
				.filter((operation) => itemMembers(operation)?.length)
				.map(({ method }) => ({ node, version: Number(version), resource, operation: method })),
		),
	);
}

/** All output schemas of the built nodes. */
function schemaFiles(): string[] {
	const folder = join(root, 'dist/nodes');
	const files = readdirSync(folder, { recursive: true }).map(String);
	return files
		.filter((file) => file.includes('/__schema__/') && file.endsWith('.json'))
		.map((file) => join(folder, file));
}

/** Lines that are neither blank nor comments. */
function codeLines(text: string): number {
	return text.split('\n').filter((line) => !/^\s*(\/\/|\/\*|\*|$)/.test(line)).length;
}
