import MiniSearch, { type Query } from 'minisearch';

/** Node by its place in `nodes`, resource, name, method, official title, description, and 1 if delisted. */
type Row = [number, string, string, string, string, string, 0 | 1];

/** What the page searches in. */
export interface SearchData {
	/** The file of each node's page, without its ending, and the node's name. */
	nodes: Array<[string, string]>;
	operations: Row[];
	/** Words of the catalogue that somebody may mean who types another. */
	synonyms: Record<string, string[]>;
}

/** An operation, as it is found; `link` leads to its section. */
export type Found = Prepared['operations'][number];

/** The operations with their terms; `ready` tells when all of them can be found. */
export type Prepared = ReturnType<typeof prepare>;

/** Most results that are shown. */
const most = 30;

const han = /\p{Script=Han}+/gu;

/** Words and numbers of a text, in small letters and singular. */
const wordsOf = (text: string) =>
	(text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map((word) => word.replace(/(?<=..[^s])s$/, ''));

function pairsOf(run: string): string[] {
	const letters = [...run];
	return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}

/** Terms that an operation is found by: words, pairs of Chinese characters, and the last one of each run. */
const indexTerms = (text: string) => [
	...wordsOf(text),
	...(text.match(han) ?? []).flatMap((run) => [...pairsOf(run), [...run].at(-1) ?? '']),
];

/** Terms of what is typed: a single Chinese character is the beginning of a pair. */
const queryTerms = (text: string) => [
	...wordsOf(text),
	...(text.match(han) ?? []).flatMap((run) => ([...run].length > 1 ? pairsOf(run) : [run])),
];

/** Begins to index the operations. */
export function prepare({ nodes, operations: rows, synonyms }: SearchData) {
	const operations = rows.map(([at, resource, name, method, title, description, delisted], id) => {
		const [file, node] = nodes[at] ?? ['', ''];
		const place = { resource, node, link: `${file}.html#${method}` };
		return { id, name, method, title, description, ...place, isDelisted: delisted === 1 };
	});
	const index = new MiniSearch({
		fields: ['name', 'title', 'method', 'resource', 'node', 'description'],
		tokenize: indexTerms,
		processTerm: (term) => term,
		searchOptions: {
			tokenize: (text) => [text],
			boost: { name: 4, title: 3, method: 2, resource: 2, node: 1.5 },
			boostDocument: (id: number) => weightOf(operations[id]),
			prefix: (term) => !/^[a-z0-9]$/.test(term),
			weights: { prefix: 0.6, fuzzy: 0.2 },
		},
	});
	return { operations, index, synonyms, ready: index.addAllAsync(operations, { chunkSize: 250 }) };
}

/** What a node has for it goes before what Taobao API alone can call, and that before what is no more. */
function weightOf(operation?: { isDelisted: boolean; link: string }): number {
	if (operation?.isDelisted) return 0.6;
	return operation?.link.startsWith('newer-') ? 0.7 : 1;
}

/** Operations that fit what is typed, best first, with the number of all that fit. */
export function find(prepared: Prepared, query: string): { count: number; results: Found[] } {
	const found = byMethod(prepared.operations, query) ?? byTerms(prepared, query);
	return { count: found.length, results: found.slice(0, most) };
}

/** Operations whose method holds what is typed, when that looks like one. */
function byMethod(operations: Found[], query: string): Found[] | undefined {
	const text = query.trim().toLowerCase();
	if (!/^[\w-]+\.[\w.-]*$/.test(text)) return undefined;
	const found = operations
		.map((operation) => ({ operation, at: operation.method.toLowerCase().indexOf(text) }))
		.filter(({ at }) => at >= 0)
		.sort((a, b) => a.at - b.at || a.operation.method.length - b.operation.method.length);
	return found.length > 0 ? found.map(({ operation }) => operation) : undefined;
}

/** Longer words may have a mistake in them. */
const fuzzy = (term: string) => (/^[a-z]{5}/.test(term) ? 0.25 : false);

/** A word and the catalogue's own words for the same, which count more. */
function meanings(term: string, synonyms: SearchData['synonyms']): Query {
	const usual = synonyms[term];
	if (!usual) return term;
	return { combineWith: 'OR', queries: [{ queries: [term], boostTerm: () => 0.3 }, ...usual] };
}

/** All terms must be found; where no operation has all, mistakes are forgiven, and then some terms are enough. */
function byTerms({ operations, index, synonyms }: Prepared, query: string): Found[] {
	const queries = queryTerms(query).map((term) => meanings(term, synonyms));
	const tries: Query[] = [
		{ queries, combineWith: 'AND' },
		{ queries, combineWith: 'AND', fuzzy },
		{ queries, combineWith: 'OR', fuzzy },
	];
	for (const each of tries) {
		const found = index.search(each);
		if (found.length > 0) return found.flatMap(({ id }) => operations[id as number] ?? []);
	}
	return [];
}
