import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { buildSync } from 'esbuild';
import { isDelisted, operationsOf } from '../../nodes/shared/catalogue/domain';
import { findTrigger } from '../../nodes/shared/catalogue/increments';
import type { Domain, Package, Resource } from '../../nodes/shared/catalogue/types';
import type { Compiled } from '../catalogue/compile';
import { errorTable } from '../../nodes/shared/faults/errorTable';
import { root } from '../catalogue/paths';
import type { Catalogue } from '../catalogue/readCatalogue';
import { measure } from '../paging/simulate';
import type { SearchData } from './browser/search';
import { domainPage } from './domainPage';
import { anyNode, packageFile, packagePage } from './packagePage';
import { errorTables } from './errorTables';
import {
	type Html,
	domainLink,
	fromMarkdown,
	guides,
	markup,
	page,
	slug,
	table,
	triggerLink,
} from './markup';
import { pagingTables } from './pagingTables';
import { valueTypeNotes } from './memberTable';
import { typeNotes } from './plainTexts';
import { triggerPage } from './triggerPage';
import { repeatingTable } from './repeatingTable';

const source = (file: string) => readFileSync(join(root, 'tools/docs/browser', file), 'utf8');

/** Writes the site; the folder then holds its files and no others. */
export async function writeSite(folder: string, catalogue: Catalogue, compiled: Compiled) {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	for (const [file, text] of await siteFiles(catalogue, compiled))
		writeFileSync(join(folder, file), text);
}

/** All files, by name. */
async function siteFiles(catalogue: Catalogue, compiled: Compiled): Promise<Map<string, string>> {
	const { pagingExceptions, judgements, pages } = catalogue;
	const { domains, packages } = compiled;
	const homes = new Map([
		...domains.flatMap((domain) =>
			operationsOf(domain).map(({ method }) => [method, domain.value] as const),
		),
		...packages.flatMap((entry) =>
			entry.operations.map(({ method }) => [method, packageFile(entry)] as const),
		),
	]);
	return new Map([
		['index.html', searchPage(compiled)],
		['style.css', source('style.css')],
		['app.js', bundle()],
		['operations.js', `var catalogue = ${JSON.stringify(searchData(compiled, catalogue))};\n`],
		['operations.html', guide('operations', operationTables(compiled))],
		['answers.html', guide('answers', valueTypeTable())],
		['errors.html', guide('errors', errorTables(errorTable))],
		['paging.html', guide('paging', pagingTables(domains, pagingExceptions, await measure()))],
		['repeating.html', guide('repeating', repeatingTable(domains, judgements))],
		['triggers.html', guide('triggers', triggerList(domains))],
		['credentials.html', guide('credentials')],
		...domains.map(
			(domain) => [`${domain.value}.html`, domainPage(domain, { pages, homes })] as const,
		),
		...domains
			.filter(({ value }) => findTrigger(value))
			.map((domain) => [`${domain.value}Trigger.html`, triggerPage(domain, homes)] as const),
		...packages.map(
			(entry) => [`${packageFile(entry)}.html`, packagePage(entry, { pages, homes })] as const,
		),
	]);
}

/** What the page searches in. */
export function searchData(
	{ domains, packages }: Compiled,
	{ synonyms }: Pick<Catalogue, 'synonyms'>,
): SearchData {
	const operations = domains.flatMap(({ resources }, node) =>
		resources.flatMap((resource) => rowsOf(resource, node)),
	);
	const newer = packages.flatMap((entry, at) => rowsOf(entry, domains.length + at));
	return {
		nodes: [
			...domains.map(({ value, displayName }) => [value, displayName] as [string, string]),
			...packages.map((entry) => [packageFile(entry), anyNode] as [string, string]),
		],
		operations: [...operations, ...newer],
		synonyms,
	};
}

function rowsOf({ name, operations }: Pick<Resource, 'name' | 'operations'>, node: number) {
	return operations.map((operation): SearchData['operations'][number] => [
		...([node, name, operation.name, operation.method] as const),
		...([operation.title, operation.description, isDelisted(operation) ? 1 : 0] as const),
	]);
}

function searchPage({ domains, packages }: Compiled): string {
	const operations = [
		...domains.flatMap(operationsOf),
		...packages.flatMap((one) => one.operations),
	];
	return source('index.html')
		.replace('%operations%', operations.length.toLocaleString('en'))
		.replace('%nodes%', String(domains.length));
}

/** A script that is no module, so that the page opens without a server too. */
function bundle(): string {
	const licence = readFileSync(join(root, 'node_modules/minisearch/LICENSE.txt'), 'utf8');
	const [file] = buildSync({
		entryPoints: [join(root, 'tools/docs/browser/app.ts')],
		banner: { js: `/*\nMiniSearch\n\n${licence.trim()}\n*/` },
		bundle: true,
		minify: true,
		charset: 'utf8',
		target: 'es2022',
		write: false,
	}).outputFiles;
	return file?.text ?? '';
}

/** An explanation of `docs/`, whose links stay where they lead to a page of the site, with tables behind it. */
function guide(name: keyof typeof guides, tables?: Html): string {
	const texts = filesOf(name).map((file) => linked(file, readFileSync(join(root, file), 'utf8')));
	return page(guides[name], markup`${texts.map(fromMarkdown)}${tables}`);
}

/** The file of an explanation, or those of its folder. */
function filesOf(name: string): string[] {
	const file = `docs/${name}.md`;
	if (existsSync(join(root, file))) return [file];
	return readdirSync(join(root, 'docs', name)).map((one) => `docs/${name}/${one}`);
}

/** A text without pictures, in which only those links stay that lead to a page of the site. */
function linked(file: string, text: string): string {
	return text
		.replace(/^<!--.*-->\n|^!\[.*\n/gm, '')
		.replace(/\[([^\]]+)\]\((?!https?:)([^)]+)\)/g, (_, label: string, to: string) => {
			const address = addressOf(posix.join(file, '..', to));
			return address === undefined ? label : `[${label}](${address})`;
		});
}

/** Where a file of `docs/` stands on the site; undefined where it does not. */
function addressOf(path: string): string | undefined {
	const [file = '', anchor] = path.split('#');
	const name = Object.keys(guides).find((one) => filesOf(one).includes(file));
	if (name === undefined) return undefined;
	const first = /^# (.*)/.exec(readFileSync(join(root, file), 'utf8'))?.[1] ?? '';
	return `${name}.html#${anchor ?? slug(first)}`;
}

const valueTypeTable = () => markup`<h2>Types</h2>
${table(['Type', 'Means'], valueTypeNotes)}`;

function triggerList(domains: Domain[]): Html {
	const links = domains
		.filter(({ value }) => findTrigger(value))
		.map((domain) => markup`<li>${triggerLink(domain)}</li>\n`);
	return markup`<h2>All triggers</h2>\n<ul>\n${links}</ul>`;
}

function operationTables({ domains, packages }: Compiled): Html {
	const rows = domains.map((domain) => [
		domainLink(domain),
		operationsOf(domain).length,
		domain.resources.length,
	]);
	return markup`<h2>Types</h2>
${table(['Type', 'Means'], typeNotes)}
<h2>All nodes</h2>
${table(['Node', 'Operations', 'Resources'], rows)}
<h2>In the node Taobao API alone</h2>
<p>The platform has added these since it was divided into nodes; they are gathered by its own packages.</p>
${table(['Package', 'Operations'], packages.map(packageRow))}`;
}

const packageRow = (entry: Package) => [
	markup`<a href="${packageFile(entry)}.html">${entry.name}</a>`,
	entry.operations.length,
];
