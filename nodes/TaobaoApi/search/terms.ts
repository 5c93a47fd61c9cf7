const han = /\p{Script=Han}+/gu;

/** Words that say nothing of an operation. */
const fillers = new Set(
	'a an all and any are as by can do does for from how i in is it me my of on or our please s that the their them this to want we what when where which who with you your'.split(
		' ',
	),
);

/** Words and numbers of a text, in small letters and singular; a capital inside a word begins another. */
const wordsOf = (text: string): string[] =>
	(
		text
			.replace(/([a-z\d])([A-Z])/g, '$1 $2')
			.toLowerCase()
			.match(/[a-z0-9]+/g) ?? []
	).map(singular);

const singular = (word: string): string =>
	word.replace(/(?<=..)ies$/, 'y').replace(/(?<=..[^su])s$/, '');

/** Pairs of neighbours in a run of Chinese characters. */
function pairsOf(run: string): string[] {
	const letters = [...run];
	return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}

/** Terms that a text is found by: words, pairs of Chinese characters, and the last one of each run. */
export const indexTerms = (text: string): string[] => [
	...wordsOf(text),
	...(text.match(han) ?? []).flatMap((run) => [...pairsOf(run), [...run].at(-1) ?? '']),
];

/** Terms of what is typed; a single Chinese character is the beginning of a pair. Fillers count where nothing else is. */
export function queryTerms(text: string): string[] {
	const words = wordsOf(text);
	const telling = words.filter((word) => !fillers.has(word));
	const pairs = (text.match(han) ?? []).flatMap((run) => (run.length > 1 ? pairsOf(run) : [run]));
	const terms = [...telling, ...pairs];
	return [...new Set(terms.length > 0 ? terms : words)];
}
