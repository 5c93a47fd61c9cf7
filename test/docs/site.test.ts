import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { operationsOf } from '../../nodes/shared/catalogue/domain';
import { itemMembers } from '../../nodes/shared/catalogue/itemMembers';
import { describeOperations } from '../../nodes/shared/description/describeOperations';
import { errorTable } from '../../nodes/shared/faults/errorTable';
import type { DescribedField } from '../../nodes/shared/catalogue/types';
import increments from '../../catalogue/increments.json';
import { compileAll } from '../../tools/catalogue/compile';
import { root } from '../../tools/catalogue/paths';
import { readCatalogue } from '../../tools/catalogue/readCatalogue';
import { type SearchData, prepare } from '../../tools/docs/browser/search';
import { plainType } from '../../tools/docs/plainTexts';
import { writeSite } from '../../tools/docs/siteFiles';
import { type LocalServer, startServer } from '../support/localServer';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
	homepage: string;
	n8n: { nodes: string[]; credentials: string[] };
};
const catalogue = readCatalogue();
const compiled = compileAll(catalogue);
const { domains, packages } = compiled;
/** What has a page of its own, with its operations in their order. */
const places = [
	...domains.map((domain) => ({ file: domain.value, operations: operationsOf(domain) })),
	...packages.map(({ value, operations }) => ({ file: `newer-${value}`, operations })),
];
const folder = mkdtempSync(join(tmpdir(), 'site-'));
const pages = new Map<string, string>();
let server: LocalServer;

/** A page of the site as a server gives it, by its name; each is fetched once. */
async function fetchPage(name: string): Promise<string> {
	const known = pages.get(name);
	if (known !== undefined) return known;
	const response = await fetch(`${server.origin}/${name}`);
	const text = response.status === 200 ? await response.text() : '';
	pages.set(name, text);
	return text;
}

/** A text of a page without HTML's own spelling. */
const plain = (text: string) =>
	text
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&');

const idsOf = (page: string) => [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
const rowsOf = (page: string) => page.match(/<tr>.*<\/tr>/g) ?? [];

beforeAll(async () => {
	await writeSite(folder, catalogue, compiled);
	server = await startServer(({ url = '/' }, response) => {
		try {
			response.end(readFileSync(join(folder, url)));
		} catch {
			response.writeHead(404).end();
		}
	});
});

afterAll(async () => {
	await server.close();
	rmSync(folder, { recursive: true });
});

describe('the site', () => {
	it('has, for every operation that is found, a page with its section and name where the link leads', async () => {
		const { operations } = prepare(await searchedData());
		expect(operations.map(({ method }) => method).sort()).toEqual(
			places
				.flatMap(({ operations: all }) => all)
				.map(({ method }) => method)
				.sort(),
		);
		const missing: string[] = [];
		for (const { link, name } of operations) {
			const [file = '', id = ''] = link.split('#');
			const section = sectionOf(await fetchPage(file), id);
			if (!plain(section).startsWith(`\n<h3>${name}</h3>\n`)) missing.push(link);
		}
		expect(missing).toEqual([]);
	});

	it('has one page a node or package with all its operations, each once, and with every wire name', async () => {
		for (const { file, operations } of places) {
			const page = await fetchPage(`${file}.html`);
			const sections = [...page.matchAll(/<section id="([^"]+)">/g)].map(([, id]) => id);
			expect(sections).toEqual(operations.map(({ method }) => method));
			const missing = operations.flatMap(({ method, parameters }) => {
				const section = plain(sectionOf(page, method));
				return parameters.filter(({ name }) => !section.includes(`<td><code>${name}</code>`));
			});
			expect(missing).toEqual([]);
		}
	});

	it('shows every member of an object with its label, type and place', async () => {
		const missing: string[] = [];
		for (const { file, operations } of places) {
			const page = await fetchPage(`${file}.html`);
			for (const { method, parameters } of operations) {
				const rows = new Set(rowsOf(plain(sectionOf(page, method))).map(firstCells));
				const wanted = parameters.flatMap((one) => cellsOfMembers(one));
				missing.push(...wanted.filter((cells) => !rows.has(cells)).map((c) => `${method}: ${c}`));
			}
		}
		expect(missing).toEqual([]);
	});

	it('says of every operation what comes back, with all members that are known, and its successor', async () => {
		const missing: string[] = [];
		for (const { file, operations } of places) {
			const page = await fetchPage(`${file}.html`);
			for (const operation of operations) {
				const [calls = '', answer = ''] = sectionOf(page, operation.method).split(
					'<h4>What comes back</h4>',
				);
				const names = (itemMembers(operation) ?? []).map(({ name }) => `<td><code>${name}</code>`);
				const isTold =
					/^\n<p>One item/.test(answer) && names.every((name) => answer.includes(name));
				const { successor = '' } = operation;
				if (!isTold || !calls.includes(successor)) missing.push(operation.method);
			}
		}
		expect(missing).toEqual([]);
	});

	it('has no relative link on any page that leads nowhere, or to two places', async () => {
		const broken: string[] = [];
		const seen = new Set(['index.html']);
		for (const page of seen) {
			const text = await fetchPage(page);
			for (const [, link = ''] of text.matchAll(/(?:href|src)="(?!https?:|data:)([^"]+)"/g)) {
				const [file = page, id] = plain(link).split('#');
				const target = await fetchPage(file || page);
				const isThere = target && (!id || idsOf(target).filter((one) => one === id).length === 1);
				if (!isThere) broken.push(`${page}: ${link}`);
				if (file.endsWith('.html')) seen.add(file);
			}
		}
		expect(broken).toEqual([]);
		expect([...seen]).toEqual(expect.arrayContaining(['errors.html', 'paging.html']));
		expect(seen.size).toBeGreaterThan(domains.length);
	});

	it('has the page, and the place on it, that each node and credential leads to, one each', async () => {
		const links = [...codexLinks(), ...credentialLinks()];
		const { n8n } = manifest;
		expect(links).toHaveLength(n8n.nodes.length + n8n.credentials.length);
		expect(new Set(links).size).toBe(links.length);
		for (const link of links) {
			expect(link.startsWith(`${manifest.homepage}/`)).toBe(true);
			const [file = '', id] = link.slice(manifest.homepage.length + 1).split('#');
			const page = await fetchPage(file);
			expect(page).toContain('</html>');
			if (id) expect(idsOf(page)).toContain(id);
		}
	});

	it('has the place that the list of operations of each resource leads to', async () => {
		const linked = new Set<string>();
		for (const domain of domains)
			for (const { description = '' } of describeOperations(domain)) {
				const [, link] = /href="([^"]+)"/.exec(description) ?? [];
				if (!link?.startsWith(manifest.homepage)) continue;
				const [file = '', id = ''] = link.slice(manifest.homepage.length + 1).split('#');
				expect(idsOf(await fetchPage(file))).toContain(id);
				linked.add(link);
			}
		const resources = domains.flatMap((domain) => domain.resources);
		expect(linked.size).toBe(resources.length);
	});

	it('leads from each credential to a page of its platform', async () => {
		const page = await fetchPage('credentials.html');
		const parts = page.split('<h1 ').slice(1);
		expect(parts).toHaveLength(manifest.n8n.credentials.length);
		for (const part of parts) expect(part).toMatch(/Official page: <a href="https:/);
	});

	it('says of each event of a trigger what it asks', async () => {
		for (const { domain, events } of increments) {
			const page = await fetchPage(`${domain}Trigger.html`);
			for (const { name, method } of events) {
				const row = rowsOf(page).find((one) => one.startsWith(`<tr><td>${name}</td>`));
				expect(row).toContain(`${domain}.html#${method}`);
			}
		}
	});

	it('searches data that stays below 1.5 MB', async () => {
		for (const file of ['index.html', 'app.js', 'operations.js'])
			expect(Buffer.byteLength(await fetchPage(file))).toBeLessThan(1_500_000);
	});

	it('has pages that stay below 1 MB', () => {
		const large = readdirSync(folder).filter(
			(file) => /html$/.test(file) && statSync(join(folder, file)).size > 1_000_000,
		);
		expect(large).toEqual([]);
	});

	it('keeps the licence of what it brings along', async () => {
		expect(await fetchPage('app.js')).toContain('Permission is hereby granted');
	});

	it('explains every code of the table of errors', async () => {
		const page = plain(await fetchPage('errors.html'));
		const names = Object.keys({ ...errorTable.codes, ...errorTable.subCodes });
		expect(names.filter((name) => !page.includes(`<tr><td><code>${name}</code>`))).toEqual([]);
	});

	it('counts the operations that page and those that may be repeated', async () => {
		const operations = domains.flatMap(operationsOf);
		const paged = operations.filter(({ paging }) => paging);
		const repeatable = operations.filter((operation) => operation.repeatable);
		const [style] = rowsOf(await fetchPage('paging.html')).filter((row) => row.includes('>all<'));
		expect(style).toContain(`<td>all</td><td>${paged.length}</td>`);
		const all = rowsOf(await fetchPage('repeating.html')).at(-1);
		expect(all).toContain(`<td>all</td><td>${operations.length}</td><td>${repeatable.length}</td>`);
	});

	it('explains in English', async () => {
		for (const page of ['answers', 'errors', 'operations', 'paging', 'repeating', 'triggers'])
			expect(await fetchPage(`${page}.html`)).not.toMatch(/[\u3400-\u9fff]/);
	});
});

/** Where Docs of each node leads. */
function codexLinks(): string[] {
	return manifest.n8n.nodes.map((file) => {
		const codex = file.replace('dist/', '').replace(/js$/, 'json');
		const { resources } = JSON.parse(readFileSync(join(root, codex), 'utf8')) as {
			resources: { primaryDocumentation: [{ url: string }] };
		};
		return resources.primaryDocumentation[0].url;
	});
}

/** Where each credential leads. */
function credentialLinks(): string[] {
	return manifest.n8n.credentials.map((file) => {
		const source = readFileSync(join(root, file.replace('dist/', '').replace(/js$/, 'ts')), 'utf8');
		return /documentationUrl = '(.*)'/.exec(source)?.[1] ?? '';
	});
}

/** The first three cells of a row, as text. */
const firstCells = (row: string) =>
	row
		.split('</td>', 3)
		.map((cell) => cell.replace(/<[^>]*>/g, ''))
		.join(' | ');

/** What the row of each member must begin with. */
function cellsOfMembers({ type, fields = [] }: DescribedField, around = ''): string[] {
	if (!type.startsWith('struct')) return [];
	return fields.flatMap((field) => {
		const path = around + field.name;
		const kind = `${plainType(field)}${field.element ? `, each in ${field.element}` : ''}`;
		return [
			`${field.label} | ${path} | ${kind}`,
			...cellsOfMembers(field, field.type === 'struct[]' ? `${path}[].` : `${path}.`),
		];
	});
}

/** What the page of the search loads. */
async function searchedData(): Promise<SearchData> {
	const context = createContext({});
	return runInContext(`${await fetchPage('operations.js')}; catalogue`, context) as SearchData;
}

/** What stands in an operation's section; empty when there is none. */
function sectionOf(page: string, id: string): string {
	const start = `<section id="${id}">`;
	const at = page.indexOf(start);
	return at < 0 ? '' : page.slice(at + start.length, page.indexOf('</section>', at));
}
