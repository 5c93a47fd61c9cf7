import type { OperationFacts, OperationTexts } from '../../nodes/shared/catalogue/types';
import { type Catalogue, textsByMethod } from './readCatalogue';
import type { Judgements, WritingWords } from './files';

/** Every method that a file judges, whatever it says. */
export function judgedMethods({ reads = [], readsThough = {}, writesThough = {} }: Judgements) {
	return [...reads, ...Object.keys(readsThough), ...Object.keys(writesThough)];
}

/**
 * Marks the operations that a person has judged to only read; any other is not repeated.
 * Returns problems: lists out of order.
 */
export function applyJudgements(
	operations: Map<string, OperationFacts>,
	judgements: Judgements[],
): string[] {
	for (const { reads = [], readsThough = {} } of judgements)
		for (const method of [...reads, ...Object.keys(readsThough)]) {
			const operation = operations.get(method);
			if (operation) operation.repeatable = true;
		}
	return judgements.flatMap(unsorted);
}

function unsorted({ file, reads = [], readsThough = {}, writesThough = {} }: Judgements): string[] {
	return Object.entries({ reads, readsThough, writesThough }).flatMap(([name, list]) => {
		const methods = Array.isArray(list) ? list : Object.keys(list);
		const first = methods.find((method, at) => method < (methods[at - 1] ?? ''));
		return first ? [`${file}: ${name}: ${first} is out of order`] : [];
	});
}

/**
 * Problems: operations judged to read that speak of more and have no reason,
 * and operations named as reads that nobody has judged.
 */
export function checkRepeatable(
	operations: OperationFacts[],
	{ judgements, texts, writingWords }: Catalogue,
): string[] {
	const byMethod = textsByMethod(texts);
	const plain = new Set(judgements.flatMap(({ reads = [] }) => reads));
	const judged = new Set(judgements.flatMap(judgedMethods));
	return operations.flatMap((operation) => {
		const { method } = operation;
		const own = byMethod.get(method);
		return [
			...(plain.has(method) ? unexplained(method, writingIn(operation, own, writingWords)) : []),
			...(own && !judged.has(method) ? unjudged(method, own, writingWords) : []),
		];
	});
}

/**
 * Marks the operations that nobody has judged and that read by all that is known of them: the last word of the method
 * says so, and neither method nor title, texts or the platform's own text speak of more.
 * @param judged methods that are not repeated although they look like reads
 */
export function markPlainReads(
	operations: OperationFacts[],
	texts: Map<string, Pick<OperationTexts, 'name' | 'description'>>,
	{ words, judged }: { words: WritingWords; judged: Set<string> },
): void {
	for (const operation of operations) {
		const { method, speaksOfMore } = operation;
		const last = method.toLowerCase().split(/[._]/).at(-1) ?? '';
		const isNamedSo = words.readingLastWords.includes(last) && !judged.has(method);
		const own = texts.get(method);
		if (isNamedSo && own && !speaksOfMore && writingIn(operation, own, words).length === 0)
			operation.repeatable = true;
	}
}

/** Problem of a method that is judged to read without a reason, and the words that ask for one. */
function unexplained(method: string, found: string[]): string[] {
	if (found.length === 0) return [];
	const words = [...new Set(found)].join(', ');
	return [`${method}: may be repeated, but speaks of ${words}: judge it with a reason`];
}

function writingIn(
	{ method, title }: OperationFacts,
	own: Partial<OperationTexts> | undefined,
	words: WritingWords,
): string[] {
	return [
		...writingInText(title, words),
		...writingInMethod(method, words),
		...(own ? writingInEnglish(own, words) : []),
	];
}

function unjudged(
	method: string,
	{ name }: OperationTexts,
	{ judgedVerbs }: WritingWords,
): string[] {
	if (!judgedVerbs.includes(firstWord(name))) return [];
	return [`${method}: "${name}" looks like a read, and nobody has judged whether it is one`];
}

/**
 * Operations judged to read, without a reason, whose text in the platform's documents speaks of more.
 * `texts` holds that text by method; the catalogue keeps the title only, so no later check can see it.
 */
export function unexplainedReads(
	texts: Map<string, string>,
	judgements: Judgements[],
	words: WritingWords,
): string[] {
	return judgements
		.flatMap(({ reads = [] }) => reads)
		.flatMap((method) => unexplained(method, writingInText(texts.get(method) ?? '', words)));
}

/** The words of a Chinese text that speak of more than reading. */
export function writingInText(text: string, { chinese, chineseNouns }: WritingWords): string[] {
	const deeds = chineseNouns.reduce((rest, noun) => rest.replaceAll(noun, '·'), text);
	return chinese.filter((word) => deeds.includes(word));
}

/** The words of a method that speak of more than reading. */
function writingInMethod(method: string, words: WritingWords): string[] {
	const parts = method.toLowerCase().split(/[._]/);
	const last = parts.at(-1) ?? '';
	return [
		...words.methodWords.filter((word) => parts.includes(word)),
		...words.lastMethodWords.filter((word) => word === last),
	];
}

/** The words of the English name, action and description that speak of more than reading. */
function writingInEnglish(
	{ name = '', action = '', description = '' }: Partial<OperationTexts>,
	{ readingVerbs, english }: WritingWords,
): string[] {
	const text = [name, action, description].join(' ');
	const verb = firstWord(name);
	return [
		...(readingVerbs.includes(verb) ? [] : [verb]),
		...english.filter((word) => new RegExp(`\\b${word}\\b`, 'i').test(text)),
	];
}

/** What an English name begins with. */
const firstWord = (name: string): string => name.split(' ')[0] ?? '';
