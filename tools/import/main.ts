import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { OperationFacts } from '../../nodes/shared/catalogue/types';
import { CatalogueError } from '../catalogue/CatalogueError';
import { type DomainEntry, placeOperation } from '../catalogue/domains';
import { formatJson } from '../catalogue/format';
import { catalogueFolder } from '../catalogue/paths';
import { readJudgements } from '../catalogue/readCatalogue';
import type { WritingWords } from '../catalogue/writingWords';
import { buildOperation } from './buildOperation';
import { type MetadataApi, readMetadata } from './metadata';
import { readSpecification, type SpecifiedApi, textOf } from './specification';
import { unexplainedReads } from './unexplainedReads';
import { readWireNames } from './wireNames';

/** Writes the catalogue's facts from the platform's documents; words and overrides stay as they are. */
function main(): void {
	const { values } = parseArgs({
		options: { specification: { type: 'string' }, facts: { type: 'string' } },
	});
	if (!values.specification || !values.facts)
		throw new Error('Usage: npm run import -- --specification <file> --facts <folder>');
	const { operations, texts } = readOperations(values.specification, values.facts);
	const files = placeAll(operations);
	for (const file of files.keys()) rmSync(dirname(file), { recursive: true, force: true });
	for (const [file, content] of files) {
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, formatJson({ operations: content }));
	}
	console.log(`${operations.length} operations in ${files.size} files`);
	report(texts);
}

/** Lists the judgements of `catalogue/repeatable/` that the full texts put in doubt. */
function report(texts: Map<string, string>): void {
	const file = join(catalogueFolder, 'writing-words.json');
	const words = JSON.parse(readFileSync(file, 'utf8')) as WritingWords;
	const doubts = unexplainedReads(texts, readJudgements(), words);
	console.log(`${doubts.length} judged to read although their text speaks of more`);
	for (const doubt of doubts) console.error(`- ${doubt}`);
	if (doubts.length > 0) process.exitCode = 1;
}

/** The operations, and by method the platform's full text about each. */
interface Documents {
	operations: OperationFacts[];
	texts: Map<string, string>;
}

function readOperations(specification: string, facts: string): Documents {
	const specified = readSpecification(specification);
	const metadata = readMetadata(join(facts, 'top-metadata-2026-04'));
	const titles = readCategories(join(facts, 'domains.json'));
	const problems: string[] = [];
	const texts = new Map<string, string>();
	const operations = readWireNames(join(facts, 'wire-names.json')).map((wire) => {
		const known = specified.get(wire.apiId);
		const listed = wire.listedIn2026 ? metadata.get(wire.apiId) : undefined;
		const category = titles.get(wire.category);
		if (!known) problems.push(`${wire.method}: not in the specification`);
		if (!category) problems.push(`${wire.method}: unknown category ${wire.category}`);
		problems.push(...missingTexts(wire.method, wire.parameters, known));
		texts.set(wire.method, fullText(known, listed));
		return buildOperation({
			wire,
			specified: known ?? { title: '', text: '', withdrawn: false, texts: new Map() },
			metadata: listed,
			category: category ?? '',
		});
	});
	CatalogueError.throwIfAny(problems);
	return { operations, texts };
}

const fullText = (known?: SpecifiedApi, listed?: MetadataApi) =>
	[known?.text, listed?.title, listed?.text].join(' ');

/** An API's parameters stand in its signature and in its text; a name that stands only once was misread. */
function missingTexts(
	method: string,
	parameters: Array<{ python: string }>,
	known: SpecifiedApi | undefined,
): string[] {
	if (!known?.texts.size) return [];
	return parameters
		.filter(({ python }) => textOf(known, python) === undefined)
		.map(({ python }) => `${method}: parameter ${python} has no text in the specification`);
}

function readCategories(file: string): Map<string, string> {
	type Category = { seedClass: string; titleZh: string };
	const domains = JSON.parse(readFileSync(file, 'utf8')) as Array<{ categories: Category[] }>;
	return new Map(
		domains.flatMap(({ categories }) =>
			categories.map((entry) => [entry.seedClass, entry.titleZh]),
		),
	);
}

function placeAll(operations: OperationFacts[]): Map<string, OperationFacts[]> {
	const domains = JSON.parse(
		readFileSync(join(catalogueFolder, 'domains.json'), 'utf8'),
	) as DomainEntry[];
	const files = new Map<string, OperationFacts[]>();
	const problems: string[] = [];
	for (const operation of operations) {
		const place = placeOperation(domains, operation);
		if (!place) problems.push(`${operation.method}: no resource takes it`);
		else {
			const file = join(catalogueFolder, place.domain.value, `${place.resource.value}.json`);
			files.set(file, [...(files.get(file) ?? []), operation]);
		}
	}
	CatalogueError.throwIfAny(problems);
	for (const list of files.values()) list.sort((a, b) => (a.method < b.method ? -1 : 1));
	return files;
}

main();
