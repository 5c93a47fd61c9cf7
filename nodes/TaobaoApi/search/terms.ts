const han = /\p{Script=Han}+/gu;

/** Words that say nothing of an operation. */
const fillers = new Set(
	'a an all and any are as by can do does for from how i in is it me my of on or our please s that the their them this to want we what when where which who with you your'.split(
		' ',
	),
);

/** Words and numbers of a text, in small letters and singular; a capital inside a word begins another. */
function wordsOf(text: string): string[] {
	const parted = /[a-z\d][A-Z]/.test(text) ? text.replace(/([a-z\d])([A-Z])/g, '$1 $2') : text;
	return (parted.toLowerCase().match(/[a-z0-9]+/g) ?? []).map(singular);
}

function singular(word: string): string {
	if (!word.endsWith('s')) return word;
	return word.replace(/(?<=..)ies$/, 'y').replace(/(?<=..[^su])s$/, '');
}

/** Pairs of neighbours in a run of Chinese characters. */
function pairsOf(run: string): string[] {
	const pairs: string[] = [];
	for (let at = 0; at < run.length - 1; at += 1) pairs.push(run.slice(at, at + 2));
	return pairs;
}

/** Runs of Chinese characters; most names and methods have none. */
const runsOf = (text: string): string[] => (/[^ -~]/.test(text) ? (text.match(han) ?? []) : []);

/** Terms that a text is found by: words, pairs of Chinese characters, and the last one of each run. */
export const indexTerms = (text: string): string[] => [
	...wordsOf(text),
	...runsOf(text).flatMap((run) => [...pairsOf(run), run.slice(-1)]),
];

/** Terms of what is typed; a single Chinese character is the beginning of a pair. Fillers count where nothing else is. */
export function queryTerms(text: string): string[] {
	const words = wordsOf(text);
	const telling = words.filter((word) => !fillers.has(word));
	const pairs = runsOf(text).flatMap((run) => (run.length > 1 ? pairsOf(run) : [run]));
	const terms = [...telling, ...pairs];
	return [...new Set(terms.length > 0 ? terms : words)];
}
