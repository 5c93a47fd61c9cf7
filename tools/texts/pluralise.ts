import { vocabulary } from './vocabulary';

const uncountable = new Set(vocabulary.uncountable);

function pluralOf(word: string): string {
	if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
	return /(?:x|ch|sh|ss)$/.test(word) ? `${word}es` : `${word}s`;
}

/** The words with the last one in the plural, where it has one. */
export function pluralise(words: readonly string[]): string[] {
	const last = words.at(-1) ?? '';
	const countable = /^(?:ID|[a-z-]*(?:[a-rt-z]|ss))$/.test(last) && !uncountable.has(last);
	return countable ? [...words.slice(0, -1), pluralOf(last)] : [...words];
}
