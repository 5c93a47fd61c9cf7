import { isNear } from './isNear';

/** Texts of a document, each with what a term in it counts. */
export type Weighted = Array<{ terms: string[]; weight: number }>;

/** A term as it is looked for, and what finding it counts. */
export interface Wanted {
	term: string;
	weight: number;
}

/** What the rest of a word counts that begins with the term, and a word with a letter wrong. */
const prefixWeight = 0.5;
const typoWeight = 0.4;

/** Most words that a beginning stands for. */
const mostWords = 200;

/** Which documents hold a term, and what it counts there: places and weights side by side. */
interface Postings {
	documents: number[];
	weights: number[];
}

/** Documents by their terms. */
export class TermIndex {
	private readonly postings = new Map<string, Postings>();
	private readonly vocabulary: string[];

	constructor(private readonly documents: Weighted[]) {
		for (const [place, document] of documents.entries()) this.add(place, document);
		this.vocabulary = [...this.postings.keys()].sort();
	}

	/**
	 * What a document gets for a term that may be written in several ways: the best of them, by how rare it is.
	 * Where nobody writes it so, a letter may be wrong.
	 */
	scores(ways: Wanted[]): Map<number, number> {
		const scores = new Map<number, number>();
		for (const { term, weight } of ways) {
			this.collect(scores, term, weight);
			for (const word of this.longer(term)) this.collect(scores, word, weight * prefixWeight);
		}
		const [first] = ways;
		if (scores.size > 0 || !first) return scores;
		for (const word of this.vocabulary)
			if (isNear(word, first.term)) this.collect(scores, word, typoWeight);
		return scores;
	}

	private add(place: number, document: Weighted): void {
		const best = new Map<string, number>();
		for (const { terms, weight } of document)
			for (const term of terms) best.set(term, Math.max(best.get(term) ?? 0, weight));
		for (const [term, weight] of best) {
			const { documents, weights } = this.postingsOf(term);
			documents.push(place);
			weights.push(weight);
		}
	}

	private postingsOf(term: string): Postings {
		const known = this.postings.get(term);
		if (known) return known;
		const postings: Postings = { documents: [], weights: [] };
		this.postings.set(term, postings);
		return postings;
	}

	private collect(scores: Map<number, number>, term: string, factor: number): void {
		const found = this.postings.get(term);
		if (!found) return;
		const rare = Math.log(1 + this.documents.length / found.documents.length) * factor;
		for (const [at, place] of found.documents.entries()) {
			const score = rare * (found.weights[at] ?? 0);
			if (score > (scores.get(place) ?? 0)) scores.set(place, score);
		}
	}

	/** Words that begin with the term; one letter or digit begins too many. */
	private longer(term: string): string[] {
		if (/^[a-z0-9]?$/.test(term)) return [];
		const from = this.placeOf(term);
		const words: string[] = [];
		for (let at = from; words.length < mostWords; at++) {
			const word = this.vocabulary[at];
			if (!word?.startsWith(term)) break;
			if (word !== term) words.push(word);
		}
		return words;
	}

	/** Place of the first word that is not before the term. */
	private placeOf(term: string): number {
		let [low, high] = [0, this.vocabulary.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.vocabulary[middle] ?? '') < term) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}
