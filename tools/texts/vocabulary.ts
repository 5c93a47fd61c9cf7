import vocabularyFile from '../../catalogue/vocabulary.json';

/** Vocabulary from which names and labels are derived. */
export interface Vocabulary {
	/** English words of a token, where the token itself is not readable English. */
	words: Record<string, string>;
	/** English words of a token that holds only in parameter names. */
	labels: Record<string, string>;
	/** Verb of a token; `*` marks the place of the entity. */
	verbs: Record<string, string>;
	/** Verb of a token that is a verb only at the end of a method. */
	finalVerbs: Record<string, string>;
	/** Verb of a token that is a verb only at the end of a method without another one. */
	weakVerbs: Record<string, string>;
	/** Tokens that appear only where they tell two methods apart. */
	silentTokens: string[];
	/** Short forms and proper names in their exact spelling. */
	acronyms: string[];
	/** Words that stand before the noun they follow on the wire. */
	adjectives: string[];
	/** Words that start a complement, which stays behind the noun. */
	prepositions: string[];
	/** Words written small inside a title. */
	smallWords: string[];
	/** Words that have no plural, or are one. */
	uncountable: string[];
	/** Tokens that go behind all others of the entity. */
	closingTokens: string[];
	/** Manner that a token tells when it is the last of the entity. */
	adverbs: Record<string, string>;
	/** Tokens that tell nothing in the brackets behind a name. */
	platformTokens: string[];
	/** Beginnings of methods that add nothing to a name. */
	prefixes: string[];
	/** Last tokens that tell variants of one operation apart. */
	variants: Record<string, string>;
	/** Whole labels of parameters that the rules do not read well. */
	parameters: Record<string, string>;
	/** Whole phrases of methods that the rules do not read well. */
	methods: Record<string, string>;
}

/** The vocabulary of the catalogue. */
export const vocabulary: Vocabulary = vocabularyFile;

const spellings = new Map(vocabulary.acronyms.map((word) => [word.toLowerCase(), word]));

/** Exact spelling of an acronym, a plural acronym or a proper name. */
export function findSpelling(word: string): string | undefined {
	const known = spellings.get(word);
	if (known !== undefined || !word.endsWith('s') || word.length < 3) return known;
	const singular = spellings.get(word.slice(0, -1));
	return singular !== undefined && /^[A-Z]+$/.test(singular) ? `${singular}s` : undefined;
}

/** Value of an own key of a record. */
export function lookUp(record: Record<string, string>, key: string): string | undefined {
	return Object.hasOwn(record, key) ? record[key] : undefined;
}
