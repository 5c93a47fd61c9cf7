import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OperationFacts, OperationTexts, Route } from '../../nodes/shared/catalogue/types';
import type { PagingExceptions } from './checkPaging';
import type { ErrorTable } from '../../nodes/shared/faults/errorTable';
import type { TextsFile } from './checkTextFiles';
import type { Glossary } from './checkTexts';
import type { DomainEntry } from './domains';
import type { OverrideFile } from './override';
import { catalogueFolder } from './paths';
import type { Judgement } from './repeatable';
import type { WritingWords } from './writingWords';

/** The operations of one file, with the place that the file's path names. */
export interface FactsFile {
	domain: string;
	resource: string;
	operations: OperationFacts[];
}

/** The catalogue as it lies on disk, nothing joined or corrected. */
export interface Catalogue {
	domains: DomainEntry[];
	facts: FactsFile[];
	overrides: Array<OverrideFile & { file: string }>;
	/** By wire method. */
	words: Map<string, OperationTexts>;
	/** Which file has the words of which methods. */
	textFiles?: TextsFile[];
	/** Why operations that speak of pages have no paging. */
	pagingExceptions?: PagingExceptions[];
	/** Which operations only read. */
	repeatable?: Judgement[];
	/** Words that ask for a reason where an operation is said to only read. */
	writingWords?: WritingWords;
	/** How calls travel, by wire method; those that are not named go to the gateway of the platform. */
	routes?: Map<string, Route>;
	/** Names of the XML elements of lists' entries, by the list's name. */
	elements?: Record<string, string>;
	/** Words that the English texts use. */
	glossary?: Glossary;
	/** What faults mean. */
	errors?: ErrorTable;
}

const handWritten = new Set(['overrides', 'repeatable', 'routes', 'words', 'schema']);

/** Reads the whole catalogue; `folder` is for tests. */
export function readCatalogue(folder = catalogueFolder): Catalogue {
	return {
		domains: readJson<DomainEntry[]>(join(folder, 'domains.json')),
		facts: readFacts(folder),
		overrides: jsonFiles(join(folder, 'overrides')).map((file) => ({
			...readJson<OverrideFile>(join(folder, 'overrides', file)),
			file: `overrides/${file}`,
		})),
		...readTexts(join(folder, 'words')),
		pagingExceptions: readJson<PagingExceptions[]>(join(folder, 'paging-exceptions.json')),
		repeatable: readJudgements(join(folder, 'repeatable')),
		writingWords: readJson<WritingWords>(join(folder, 'writing-words.json')),
		...readRoutes(join(folder, 'routes')),
		glossary: readJson<Glossary>(join(folder, 'glossary.json')),
		errors: readJson<ErrorTable>(join(folder, 'errors.json')),
	};
}

/** One file a family of platforms; `elements.json` holds the names of XML elements. */
function readRoutes(folder: string): Pick<Catalogue, 'routes' | 'elements'> {
	const files = jsonFiles(folder).filter((file) => file !== 'elements.json');
	const routes = files.flatMap((file) =>
		Object.entries(readJson<Record<string, Route>>(join(folder, file))),
	);
	return { routes: new Map(routes), elements: readJson(join(folder, 'elements.json')) };
}

/** One file a domain. */
export function readJudgements(folder = join(catalogueFolder, 'repeatable')): Judgement[] {
	return jsonFiles(folder).map((file) => ({
		domain: file.replace(/\.json$/, ''),
		...readJson<Omit<Judgement, 'domain'>>(join(folder, file)),
	}));
}

function readFacts(folder: string): FactsFile[] {
	return subfolders(folder)
		.filter((domain) => !handWritten.has(domain))
		.flatMap((domain) =>
			jsonFiles(join(folder, domain)).map((file) => ({
				domain,
				resource: file.replace(/\.json$/, ''),
				...readJson<{ operations: OperationFacts[] }>(join(folder, domain, file)),
			})),
		);
}

function readTexts(folder: string): Pick<Catalogue, 'words' | 'textFiles'> {
	const files = subfolders(folder).flatMap((domain) =>
		jsonFiles(join(folder, domain)).map((file) => ({
			domain,
			resource: file.replace(/\.json$/, ''),
			words: readJson<Record<string, OperationTexts>>(join(folder, domain, file)),
		})),
	);
	return {
		words: new Map(files.flatMap(({ words }) => Object.entries(words))),
		textFiles: files.map(({ words, ...place }) => ({ ...place, methods: Object.keys(words) })),
	};
}

function readJson<T>(file: string): T {
	return JSON.parse(readFileSync(file, 'utf8')) as T;
}

function subfolders(folder: string): string[] {
	if (!existsSync(folder)) return [];
	const entries = readdirSync(folder, { withFileTypes: true });
	return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
}

function jsonFiles(folder: string): string[] {
	return existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')).sort() : [];
}
