import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { operationsOf } from '../nodes/shared/catalogue/domain';
import { usePickers } from '../nodes/shared/catalogue/pickers';
import { describe } from '../nodes/shared/description/describeDomain';
import { CatalogueError } from './catalogue/CatalogueError';
import { budgetProblems, countLines, loweredBudgets, placesOf } from './catalogue/budgets';
import { judgeKinds } from './catalogue/applyPickers';
import { type Compiled, compileAll } from './catalogue/compile';
import { countForms } from './catalogue/formCounts';
import { pickerLine } from './catalogue/pickerCounts';
import { root } from './catalogue/paths';
import { readCatalogue } from './catalogue/readCatalogue';
import { handWritten, nodeFiles, registeredNodes } from './nodes/nodeFiles';

/**
 * Checks the whole catalogue, that the nodes' folders and package.json are what it says, and that no more of what is
 * hard to fill in is there than `budgets.json` allows. `--list <name>` names the places of one count.
 */
try {
	const { values } = parseArgs({ options: { list: { type: 'string' } } });
	const catalogue = readCatalogue();
	const { domains, packages, pickers } = compileAll(catalogue);
	usePickers(pickers);
	const counts = countForms(domains, (domain) => describe(domain).properties);
	for (const place of placesOf(counts, values.list)) console.log(place);
	CatalogueError.throwIfAny([
		...staleFiles(domains),
		...staleManifest(domains),
		...budgetProblems(counts, catalogue.budgets),
	]);
	const operations = domains.flatMap(operationsOf);
	const categories = new Set(operations.map(({ category }) => category));
	const parameters = operations.reduce((sum, operation) => sum + operation.parameters.length, 0);
	console.log(
		`Catalogue: ${operations.length} operations, ${categories.size} categories, ${domains.length} domains, ${parameters} parameters; no problem`,
	);
	console.log(newerLine(packages));
	console.log(pickerLine({ domains, pickers }, catalogue.mostUsed));
	console.log(judgeKinds(catalogue, domains).line);
	for (const line of [...countLines(counts), ...loweredBudgets(counts, catalogue.budgets)])
		console.log(line);
} catch (error) {
	CatalogueError.report(error);
}

function newerLine(packages: Compiled['packages']): string {
	const operations = packages.flatMap((entry) => entry.operations);
	const repeatable = operations.filter((operation) => operation.repeatable).length;
	const paging = operations.filter((operation) => operation.paging).length;
	return `In no node of their own: ${operations.length} operations in ${packages.length} packages; ${repeatable} are repeated, ${paging} page`;
}

function staleFiles(domains: Compiled['domains']): string[] {
	const files = nodeFiles(domains);
	const folders = new Set([...files.keys()].map((file) => file.split('/')[1] ?? ''));
	const left = readdirSync(join(root, 'nodes')).filter(
		(folder) => !folders.has(folder) && !handWritten.has(folder),
	);
	return [
		...[...files].flatMap(([file, content]) =>
			read(file) === content ? [] : [`${file}: differs from the catalogue; run "npm run generate"`],
		),
		...left.map((folder) => `nodes/${folder}: belongs to no domain; run "npm run generate"`),
	];
}

function staleManifest(domains: Compiled['domains']): string[] {
	const { n8n } = JSON.parse(read('package.json') ?? '{}') as { n8n: { nodes: string[] } };
	const isRight = JSON.stringify(n8n.nodes) === JSON.stringify(registeredNodes(domains));
	return isRight ? [] : ['package.json: n8n.nodes differs; run "npm run generate"'];
}

function read(file: string): string | undefined {
	try {
		return readFileSync(join(root, file), 'utf8');
	} catch {
		return undefined;
	}
}
