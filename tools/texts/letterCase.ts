import { vocabulary } from './vocabulary';

const smallWords = new Set(vocabulary.smallWords);

function isPlain(word: string): boolean {
	return word === word.toLowerCase();
}

function capitalise(word: string): string {
	return word.replace(/^\(?[a-z]/, (start) => start.toUpperCase());
}

function capitaliseParts(word: string): string {
	return word.split('-').map(capitalise).join('-');
}

function isVersion(word: string): boolean {
	return /^\(?v\d/.test(word);
}

/** Words as a title: every word but the small ones starts with a capital. */
export function toTitle(words: readonly string[]): string {
	return words
		.map((word, index) => {
			const keep = !isPlain(word) || isVersion(word);
			const small = smallWords.has(word) && index > 0 && index < words.length - 1;
			return keep || small ? word : capitaliseParts(word);
		})
		.join(' ');
}

/** Words as a sentence: only the first starts with a capital. */
export function toSentence(words: readonly string[]): string {
	return words
		.map((word, index) => (index === 0 && isPlain(word) ? capitalise(word) : word))
		.join(' ');
}
