import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OperationFacts, OperationTexts, Route } from '../../nodes/shared/catalogue/types';
import type { Trigger } from '../../nodes/shared/catalogue/increments';
import type { ErrorTable } from '../../nodes/shared/faults/errorTable';
import { readTree } from '../../nodes/shared/json/jsonTree';
import { CatalogueError } from './CatalogueError';
import { catalogueFolder } from './paths';
import type { Budgets } from './formCounts';
import { repeated } from './problems';
import type {
	CorrectionsFile,
	DomainEntry,
	FactsFile,
	Glossary,
	Judgements,
	Exceptions,
	IdHint,
	IdKinds,
	KindPickers,
	Labels,
	NewerTextsFile,
	PickerRow,
	PickerRule,
	RefusedFacts,
	ResourcePlace,
	TextsFile,
	UnknownShapes,
	WritingWords,
} from './files';

/** The catalogue as it lies on disk, nothing joined or corrected. */
export interface Catalogue {
	domains: DomainEntry[];
	facts: FactsFile[];
	texts: TextsFile[];
	corrections: CorrectionsFile[];
	/** Which operations only read. */
	judgements: Judgements[];
	/** Files in the folders of domains that are of no known kind. */
	strays: string[];
	/** Why operations that speak of pages have no paging. */
	pagingExceptions: Exceptions[];
	/** Whose answer nobody describes, though its family's are described, and why. */
	unknownAnswers: Exceptions[];
	/** Whose answer in an official SDK is not believed, and why. */
	refusedAnswers: Exceptions[];
	/** Other facts of official SDKs and documents that are not believed, or say nothing new. */
	refusedFacts: RefusedFacts[];
	/** JSON whose members nobody publishes. */
	unknownShapes: UnknownShapes[];
	/** Addresses of official pages that do not follow from an operation's number, by wire method. */
	pages: Record<string, string>;
	/** The most that there may be of what is hard to fill in. */
	budgets: Budgets;
	/** Words that ask for a reason where an operation is said to only read. */
	writingWords: WritingWords;
	/** How calls travel, by wire method; those that are not named go to the gateway of the platform. */
	routes: Map<string, Route>;
	/** File of each route, by wire method. */
	routeFiles: Map<string, string>;
	/** Names of the XML elements of lists' entries, by the list's name. */
	elements: Record<string, string>;
	/** Words that the English texts use. */
	glossary: Glossary;
	/** What faults mean. */
	errors: ErrorTable;
	/** Triggers, and the events that they find. */
	increments: Trigger[];
	/** Lists that ids are picked from, by key. */
	pickers: Record<string, PickerRow>;
	/** What is picked from them. */
	pickerRules: PickerRule[];
	/** Where other ids are found. */
	idHints: IdHint[];
	/** What takes an id of which kind, by the platforms' SDKs and documents. */
	idKinds: IdKinds;
	/** Which lists have the ids of a kind. */
	kindPickers: KindPickers;
	/** Operations that people call most, the first first, with words that people have for them. */
	mostUsed: Record<string, string>;
	/** Words of the catalogue that somebody may mean who types another. */
	synonyms: Record<string, string[]>;
	/** Operations that are in no domain, by package; where a file lies, `resource` is the package. */
	newer: Newer;
	/** Why operations that only the metadata has are in a domain all the same. */
	beside: Exceptions[];
	/** English names of the packages. */
	packages: Record<string, string>;
	/** How their parameters' labels are made. */
	labels: Labels;
}

/** What the files about packages hold. */
export type Newer = Omit<Resources, 'texts'> & { texts: NewerTextsFile[] };

/** Folder of the operations that are in no domain. */
export const newerFolder = 'newer';

/** Folders of the catalogue that are no domains. */
const shared = new Set(['routes', 'schema', newerFolder]);

/** Reads the whole catalogue; `folder` is for tests. */
export function readCatalogue(folder = catalogueFolder): Catalogue {
	return {
		domains: readJson(folder, 'domains.json'),
		...readResources(folder, subfolders(folder)),
		pagingExceptions: readJson(folder, 'paging-exceptions.json'),
		unknownAnswers: readJson(folder, 'unknown-answers.json'),
		refusedAnswers: readJson(folder, 'refused-answers.json'),
		refusedFacts: readJson(folder, 'refused-facts.json'),
		unknownShapes: readJson(folder, 'unknown-shapes.json'),
		pages: readJson(folder, 'pages.json'),
		budgets: readJson(folder, 'budgets.json'),
		writingWords: readJson(folder, 'writing-words.json'),
		...readRoutes(folder),
		glossary: readJson(folder, 'glossary.json'),
		errors: readJson(folder, 'errors.json'),
		increments: readJson(folder, 'increments.json'),
		pickers: readJson(folder, 'pickers.json'),
		pickerRules: readJson(folder, 'picker-rules.json'),
		idHints: readJson(folder, 'id-hints.json'),
		idKinds: readJson(folder, 'id-kinds.json'),
		kindPickers: readJson(folder, 'kind-pickers.json'),
		mostUsed: readJson(folder, 'most-used.json'),
		synonyms: readJson(folder, 'synonyms.json'),
		newer: readNewer(folder),
		beside: readJson(folder, 'beside.json'),
		packages: readJson(folder, 'packages.json'),
		labels: readJson(folder, 'labels.json'),
	};
}

type Resources = Pick<Catalogue, 'facts' | 'texts' | 'corrections' | 'judgements' | 'strays'>;

type Add = (all: Resources, place: ResourcePlace, read: <Content>() => Content) => void;
type Operations = Pick<FactsFile, 'operations'>;

/** What a file about a resource brings, by the end of its name. */
const kinds: Record<string, Add> = {
	json: ({ facts }, place, read) => facts.push({ ...place, ...read<Operations>() }),
	'added.json': ({ facts }, place, read) =>
		facts.push({ ...place, isAdded: true, ...read<Operations>() }),
	'texts.json': ({ texts }, place, read) => texts.push({ ...place, texts: read() }),
	'corrections.json': ({ corrections }, place, read) =>
		corrections.push({ ...place, groups: read() }),
	'repeatable.json': ({ judgements }, place, read) =>
		judgements.push({ ...place, ...read<Partial<Judgements>>() }),
};

/** All files about resources: `<domain>/<resource>.json`, and beside it those of the other kinds. */
function readResources(folder: string, domains: string[]): Resources {
	const all: Resources = { facts: [], texts: [], corrections: [], judgements: [], strays: [] };
	for (const domain of domains)
		for (const name of readdirSync(join(folder, domain)).sort()) {
			const [resource = '', ...kind] = name.split('.');
			const file = `${domain}/${name}`;
			const add = kinds[kind.join('.')];
			if (add) add(all, { file, domain, resource }, () => readJson(folder, file));
			else all.strays.push(file);
		}
	return all;
}

/** Files of packages are those of resources, but for their texts, which have labels only where words make none. */
const readNewer = (folder: string): Newer =>
	readResources(folder, existsSync(join(folder, newerFolder)) ? [newerFolder] : []);

/** One file a family of platforms; `elements.json` holds the names of XML elements. */
function readRoutes(folder: string): Pick<Catalogue, 'routes' | 'routeFiles' | 'elements'> {
	const routes = new Map<string, Route>();
	const routeFiles = new Map<string, string>();
	const names = readdirSync(join(folder, 'routes')).filter((name) => name !== 'elements.json');
	for (const file of names.sort().map((name) => `routes/${name}`)) {
		const routesOfFile: Record<string, Route> = readJson(folder, file);
		for (const [method, route] of Object.entries(routesOfFile)) {
			const first = routeFiles.get(method);
			CatalogueError.throwIfAny(first ? [`${file}: ${method} stands in ${first} already`] : []);
			routes.set(method, route);
			routeFiles.set(method, file);
		}
	}
	return { routes, routeFiles, elements: readJson(folder, 'routes/elements.json') };
}

/** The English texts by wire method. */
export function textsByMethod(files: TextsFile[]): Map<string, OperationTexts> {
	return new Map(files.flatMap(({ texts }) => Object.entries(texts)));
}

/** The facts by wire method; the objects themselves, so that corrections reach them. */
export function factsByMethod(files: FactsFile[]): Map<string, OperationFacts> {
	return new Map(files.flatMap(({ operations }) => operations.map((one) => [one.method, one])));
}

/** @throws CatalogueError that names the file when it holds no JSON, nothing, or a name twice */
function readJson<T>(folder: string, file: string): T {
	const text = readFileSync(join(folder, file), 'utf8');
	const { members, entries } = readTree(text) ?? {};
	if (!members && !entries) throw new CatalogueError([`${file}: holds no JSON data`]);
	// JSON.parse takes the last of two members with one name, and tells nobody
	const twice = repeated((members ?? []).map(([name]) => name));
	CatalogueError.throwIfAny(twice.map((name) => `${file}: ${name} stands twice`));
	return JSON.parse(text) as T;
}

/** The folders of the domains. */
function subfolders(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && !shared.has(entry.name))
		.map(({ name }) => name)
		.sort();
}
