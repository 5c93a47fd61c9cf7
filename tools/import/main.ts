import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { CatalogueError } from '../catalogue/CatalogueError';
import { formatJson } from '../catalogue/format';
import { catalogueFolder } from '../catalogue/paths';
import { type Catalogue, readCatalogue } from '../catalogue/readCatalogue';
import { type ImportPlan, planImport } from './planImport';
import { type Documents, readDocuments } from './readDocuments';
import { unexplainedReads } from './unexplainedReads';

const usage =
	'Usage: npm run import -- --specification <file> --facts <folder> [--dry-run]\n' +
	'Writes the facts that the platform documents; --dry-run only reports what would change.';

/** Brings the platform's facts into the catalogue, and reports what changes; what people wrote stays. */
function main(): void {
	const { values } = parseArgs({
		options: {
			specification: { type: 'string' },
			facts: { type: 'string' },
			'dry-run': { type: 'boolean' },
		},
	});
	if (!values.specification || !values.facts) throw new Error(usage);
	const catalogue = readCatalogue();
	const documents = readDocuments(values.specification, values.facts);
	const plan = planImport(catalogue, documents.operations);
	CatalogueError.throwIfAny(plan.problems);
	if (!values['dry-run']) write(plan, documents);
	report(plan, catalogue, documents);
}

function write({ files, emptied }: ImportPlan, { operations }: Documents): void {
	for (const file of emptied) rmSync(join(catalogueFolder, file));
	for (const [file, content] of files) writeJson(file, { operations: content });
	const source = JSON.parse(readFileSync(join(catalogueFolder, 'source.json'), 'utf8')) as object;
	const categories = new Set(operations.map(({ category }) => category)).size;
	writeJson('source.json', { ...source, operations: operations.length, categories });
}

function writeJson(file: string, content: object): void {
	const path = join(catalogueFolder, file);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, formatJson(content));
}

/** Says what differs from the catalogue, and lists judgements about repeating that the full texts put in doubt. */
function report(plan: ImportPlan, catalogue: Catalogue, { operations, texts }: Documents): void {
	console.log(`${operations.length} operations in ${plan.files.size} files`);
	for (const [title, lines] of Object.entries(plan.report))
		console.log([`\n${title} (${lines.length}):`, ...lines.map((line) => `- ${line}`)].join('\n'));
	if (Object.keys(plan.report).length === 0) console.log('Nothing changes');
	const { judgements = [], writingWords } = catalogue;
	const doubts = writingWords ? unexplainedReads(texts, judgements, writingWords) : [];
	console.log(`${doubts.length} judged to read although their text speaks of more`);
	for (const doubt of doubts) console.error(`- ${doubt}`);
	if (doubts.length > 0) process.exitCode = 1;
}

try {
	main();
} catch (error) {
	console.error((error as Error).message);
	process.exitCode = 1;
}
