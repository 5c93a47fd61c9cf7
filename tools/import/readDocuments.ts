import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OperationFacts } from '../../nodes/shared/catalogue/types';
import { CatalogueError } from '../catalogue/CatalogueError';
import { buildOperation } from './buildOperation';
import { readNewer, unspecified } from './readNewer';
import { readSdkAnswers } from './sdkAnswers';
import { readSdkShapes } from './sdkShapes';
import type { SdkFact } from './sdkFactHolds';
import { readSdkFacts } from './sdkFacts';
import {
	fullText,
	readMetadata,
	readPackages,
	readSpecification,
	readWireNames,
	type SpecifiedApi,
	textOf,
} from './sources';

/** What the platform's documents say: the operations, and by method the full text about each. */
export interface Documents {
	operations: OperationFacts[];
	texts: Map<string, string>;
	/** APIs that only the metadata has, by package. */
	newer: Map<string, OperationFacts[]>;
	/** Facts of official SDKs and documents that the platform's own documents lack; undefined where they are not at hand. */
	sdkFacts?: SdkFact[];
}

/**
 * Reads the platform's documents.
 * @param specification file with the specification of all APIs
 * @param facts folder with `wire-names.json`, `domains.json` (categories), `top-metadata-<year>-<month>/`, of which the
 * newest counts, and perhaps `sdk/answers.json`, `sdk/request-shapes.json` and `sdk/corrections.json`
 * @param refusedAnswers methods whose answer in `sdk/answers.json` is not believed
 * @throws CatalogueError that lists every API which the documents do not describe as one
 */
export function readDocuments(
	specification: string,
	facts: string,
	refusedAnswers: ReadonlySet<string> = new Set(),
): Documents {
	const specified = readSpecification(specification);
	const metadata = readMetadata(newestMetadata(facts));
	const answers = readSdkAnswers(facts);
	const shapes = readSdkShapes(facts);
	const titles = readCategories(join(facts, 'domains.json'));
	const problems: string[] = [];
	const texts = new Map<string, string>();
	const wireNames = readWireNames(join(facts, 'wire-names.json'));
	const operations = wireNames.map((wire) => {
		const known = specified.get(wire.apiId) ?? unspecified;
		const listed = wire.listedIn2026 ? metadata.get(wire.apiId) : undefined;
		const category = titles.get(wire.category);
		if (known === unspecified) problems.push(`${wire.method}: not in the specification`);
		if (!category) problems.push(`${wire.method}: unspecified category ${wire.category}`);
		problems.push(...missingTexts(wire.method, wire.parameters, known));
		texts.set(wire.method, fullText(known, listed));
		return buildOperation({
			wire,
			specified: known,
			metadata: listed,
			answer: refusedAnswers.has(wire.method) ? undefined : answers.get(wire.method),
			shapes: shapes.get(wire.method),
			category: category ?? '',
		});
	});
	CatalogueError.throwIfAny(problems);
	const packages = readPackages(newestMetadata(facts));
	for (const { method, title, text } of packages.flatMap(({ apis }) => apis))
		if (!texts.has(method)) texts.set(method, [title, text].join(' '));
	const newer = readNewer(packages, wireNames);
	return { operations, texts, newer, sdkFacts: readSdkFacts(facts) };
}

/** The folder with the newest metadata of the platform. */
export function newestMetadata(facts: string): string {
	const newest = readdirSync(facts)
		.filter((name) => name.startsWith('top-metadata-'))
		.sort()
		.at(-1);
	if (!newest) throw new CatalogueError([`${facts}: has no folder top-metadata-<year>-<month>`]);
	return join(facts, newest);
}

/** An API's parameters stand in its signature and in its text; a name that stands only once was misread. */
function missingTexts(
	method: string,
	parameters: Array<{ python: string }>,
	known: SpecifiedApi,
): string[] {
	if (!known.texts.size) return [];
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
