import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDelisted, operationsOf } from '../../../nodes/shared/catalogue/domain';
import type { Domain } from '../../../nodes/shared/catalogue/types';
import { root } from '../../catalogue/paths';

const source = (file: string) => readFileSync(join(root, 'tools/docs/site', file), 'utf8');
const library = (file: string) => readFileSync(join(root, 'node_modules/minisearch', file), 'utf8');

/** All files of `docs/site`, by name; scripts are no modules, so that the page opens without a server too. */
export function siteFiles(domains: Domain[]): Map<string, string> {
	return new Map([
		['index.html', renderPage(domains)],
		['operations.js', renderData(domains)],
		['minisearch.js', renderLibrary()],
	]);
}

function renderPage(domains: Domain[]): string {
	const parts = {
		style: `<style>\n${source('style.css')}</style>`,
		script: `<script>\n(() => {\n${['search.js', 'markdown.js', 'app.js'].map(plainScript).join('\n')}})();\n</script>`,
		count: domains.flatMap(operationsOf).length.toLocaleString('en'),
		nodes: String(domains.length),
	};
	return Object.entries(parts).reduce(
		(page, [name, text]) => page.replace(`<!-- ${name} -->`, () => text),
		source('index.html'),
	);
}

/** A module without what only modules may have. */
const plainScript = (file: string) =>
	source(file)
		.replace(/^import .*\n/gm, '')
		.replace(/^export /gm, '');

/** One line for each operation, so that changes can be read. */
function renderData(domains: Domain[]): string {
	const resources = [
		...new Set(domains.flatMap((domain) => domain.resources.map(({ name }) => name))),
	];
	const rows = domains.flatMap((domain, node) =>
		domain.resources.flatMap(({ name: resource, operations }) =>
			operations.map((operation) => [
				...[node, resources.indexOf(resource), operation.name, operation.method],
				...[operation.title, operation.description],
				...(isDelisted(operation) ? [1] : []),
			]),
		),
	);
	const nodes = domains.map(({ value, displayName }) => [value, displayName]);
	const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
	return `var catalogue = {\n"nodes": ${JSON.stringify(nodes)},\n"resources": ${JSON.stringify(resources)},\n"operations": [\n${lines}\n]};\n`;
}

function renderLibrary(): string {
	const code = library('dist/umd/index.js').replace(/\n\/\/# sourceMappingURL=.*/, '');
	return `/*\nMiniSearch\n\n${library('LICENSE.txt').trim()}\n*/\n${code.trimEnd()}\n`;
}
