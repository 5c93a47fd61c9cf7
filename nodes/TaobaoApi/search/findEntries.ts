import { allEntries, type Entry } from '../../shared/catalogue/anywhere';
import { indexTerms, queryTerms } from './terms';
import { TermIndex, type Wanted, type Weighted } from './TermIndex';
import { mostUsed, synonyms } from './words';

/** What a term counts where it stands. */
const weights = { name: 4, title: 3, words: 3, method: 2.5, place: 1.5 };

/** What another word for the same counts. */
const synonymWeight = 0.7;

/** What an operation counts beside others that people call most (the first of these more), that reads, that is delisted. */
const factors = { mostUsed: 1.35, first: 0.7, reads: 1.12, delisted: 0.45 };

/** Terms of a name and title up to which a shorter one counts no more. */
const shortest = 20;

interface Prepared {
	entries: Entry[];
	index: TermIndex;
	/** By which an entry counts, and terms of its name. */
	factors: number[];
	lengths: number[];
}

let kept: Prepared | undefined;

/**
 * Operations that fit a text in English, Chinese or wire names, best first; all of them for an empty one.
 * An operation need not hold all words: it counts by those that it holds.
 */
export function findEntries(text: string): Entry[] {
	const prepared = (kept ??= prepare(allEntries()));
	const query = text.trim();
	if (query === '') return usualOrder(prepared.entries);
	return byMethod(prepared.entries, query) ?? byTerms(prepared, query);
}

function prepare(entries: Entry[]): Prepared {
	const names = entries.map(({ name, title }) => [indexTerms(name), indexTerms(title)] as const);
	const documents = entries.map((entry, at): Weighted => {
		const [name, title] = names[at] ?? [[], []];
		return [
			{ terms: name, weight: weights.name },
			{ terms: title, weight: weights.title },
			{ terms: indexTerms(mostUsed.get(entry.method)?.words ?? ''), weight: weights.words },
			{ terms: indexTerms(entry.method), weight: weights.method },
			{ terms: indexTerms(placeOf(entry)), weight: weights.place },
		];
	});
	return {
		entries,
		index: new TermIndex(documents),
		factors: entries.map(factorOf),
		lengths: names.map(([name, title]) => name.length + title.length / 2),
	};
}

/** The node and resource that have it, or its package. */
const placeOf = ({ domain, resource, ...entry }: Entry): string =>
	[domain, resource, entry.package].filter(Boolean).join(' ');

function factorOf({ method, name, delisted }: Entry): number {
	const usage = mostUsed.get(method);
	const used = usage ? factors.mostUsed + factors.first / (1 + usage.rank / 10) : 1;
	const reads = /^(Get|Search) /.test(name) ? factors.reads : 1;
	return used * reads * (delisted ? factors.delisted : 1);
}

/** What people call most comes first, what is delisted last. */
function usualOrder(entries: Entry[]): Entry[] {
	const rank = ({ method, delisted }: Entry) =>
		delisted ? Infinity : (mostUsed.get(method)?.rank ?? mostUsed.size);
	return entries.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}

/** Operations whose method holds what is typed, where that looks like one: the whole, then what people call most. */
function byMethod(entries: Entry[], query: string): Entry[] | undefined {
	const text = query.toLowerCase();
	if (!/^[\w-]+[._][\w.-]*$/.test(text)) return undefined;
	const found = entries.filter(({ method }) => method.toLowerCase().includes(text));
	const distance = ({ method, delisted }: Entry) =>
		method.length - text.length + (mostUsed.get(method)?.rank ?? 1000) + (delisted ? 1000 : 0);
	const whole = ({ method }: Entry) => (method.length === text.length ? 0 : 1);
	found.sort((a, b) => whole(a) - whole(b) || distance(a) - distance(b));
	return found.length > 0 ? found : undefined;
}

function byTerms({ entries, index, factors, lengths }: Prepared, query: string): Entry[] {
	const terms = waysOf(query);
	const scores = new Float64Array(entries.length);
	const counts = new Uint8Array(entries.length);
	for (const ways of terms)
		for (const [place, score] of index.scores(ways)) {
			scores[place] = (scores[place] ?? 0) + score;
			counts[place] = (counts[place] ?? 0) + 1;
		}
	const found = entries.flatMap((entry, place) => {
		const count = counts[place] ?? 0;
		if (count === 0) return [];
		const part = (count / terms.length) ** 1.5;
		const score = (scores[place] ?? 0) * part * (factors[place] ?? 1);
		return [{ entry, score: score / Math.sqrt(shortest + (lengths[place] ?? 0)) }];
	});
	return found.sort((a, b) => b.score - a.score).map(({ entry }) => entry);
}

/** Terms of what is typed, each with other words for the same. */
function waysOf(query: string): Wanted[][] {
	return queryTerms(query).map((term) => [
		{ term, weight: 1 },
		...meaningsOf(term, query).map((other) => ({ term: other, weight: synonymWeight })),
	]);
}

/** Other words for a term; those of a longer Chinese word count for its first pair. */
function meaningsOf(term: string, query: string): string[] {
	const longer = longWords.filter((word) => word.startsWith(term) && query.includes(word));
	return [term, ...longer].flatMap((word) => synonyms.get(word) ?? []);
}

/** Chinese words of more than a pair. */
const longWords = [...synonyms.keys()].filter((word) => /^\p{Script=Han}{3}/u.test(word));
