/* global MiniSearch */

/** Most results that are shown. */
const most = 30;

const han = /\p{Script=Han}+/gu;

/** Words and numbers of a text, in small letters and singular. */
const wordsOf = (text) =>
	(text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map((word) => word.replace(/(?<=..[^s])s$/, ''));

function pairsOf(run) {
	const letters = [...run];
	return letters.slice(1).map((letter, at) => letters[at] + letter);
}

/** Terms that an operation is found by: words, pairs of Chinese characters, and the last one of each run. */
const indexTerms = (text) => [
	...wordsOf(text),
	...(text.match(han) ?? []).flatMap((run) => [...pairsOf(run), [...run].at(-1)]),
];

/** Terms of what is typed: a single Chinese character is the beginning of a pair. */
const queryTerms = (text) => [
	...wordsOf(text),
	...(text.match(han) ?? []).flatMap((run) => ([...run].length > 1 ? pairsOf(run) : [run])),
];

/** The operations with their terms; `ready` tells when all of them can be found. */
export function prepare({ nodes, resources, operations }) {
	const documents = operations.map(
		([node, resource, name, method, title, description, delisted], id) => ({
			...{
				id,
				name,
				method,
				key: method.toLowerCase(),
				title,
				description,
				delisted: Boolean(delisted),
			},
			...{ node: nodes[node][1], file: nodes[node][0], resource: resources[resource] },
		}),
	);
	const index = new MiniSearch({
		fields: ['name', 'title', 'method', 'resource', 'node', 'description'],
		tokenize: indexTerms,
		processTerm: (term) => term,
		searchOptions: {
			tokenize: queryTerms,
			boost: { name: 4, title: 3, method: 2, resource: 2, node: 1.5 },
			boostDocument: (id) => (documents[id].delisted ? 0.6 : 1),
			prefix: (term) => !/^[a-z0-9]$/.test(term),
			weights: { prefix: 0.6, fuzzy: 0.2 },
		},
	});
	const ready = index.addAllAsync(documents, { chunkSize: 250 });
	return { documents, index, ready };
}

/** Operations that fit what is typed, best first, with the number of all that fit. */
export function find({ documents, index }, query) {
	const found = byMethod(documents, query) ?? byTerms(documents, index, query);
	return { count: found.length, results: found.slice(0, most) };
}

/** Operations whose method holds what is typed, when that looks like one. */
function byMethod(documents, query) {
	const text = query.trim().toLowerCase();
	if (!/^[\w-]+\.[\w.-]*$/.test(text)) return undefined;
	const found = documents
		.map((document) => ({ document, at: document.key.indexOf(text) }))
		.filter(({ at }) => at >= 0)
		.sort((a, b) => a.at - b.at || a.document.method.length - b.document.method.length);
	return found.length > 0 ? found.map(({ document }) => document) : undefined;
}

/** Longer words may have a mistake in them. */
const fuzzy = (term) => (/^[a-z]{5}/.test(term) ? 0.25 : false);

/** All terms must be found; where no operation has all, mistakes are forgiven, and then some terms are enough. */
function byTerms(documents, index, query) {
	const tries = [
		{ combineWith: 'AND' },
		{ combineWith: 'AND', fuzzy },
		{ combineWith: 'OR', fuzzy },
	];
	for (const options of tries) {
		const found = index.search(query, options);
		if (found.length > 0) return found.map(({ id }) => documents[id]);
	}
	return [];
}
