import type { OperationFacts, OperationTexts } from '../../nodes/shared/catalogue/types';
import { judgedMethods } from './repeatable';
import type { Catalogue } from './readCatalogue';
import {
	firstWord,
	writingInEnglish,
	writingInMethod,
	writingInText,
	type WritingWords,
} from './writingWords';

/**
 * Problems: operations judged to read that speak of more and have no reason,
 * and operations named as reads that nobody has judged.
 */
export function checkRepeatable(
	operations: OperationFacts[],
	{ repeatable = [], words, writingWords }: Catalogue,
): string[] {
	if (!writingWords) return [];
	const plain = new Set(repeatable.flatMap(({ reads }) => reads));
	const judged = new Set(repeatable.flatMap(judgedMethods));
	return operations.flatMap((operation) => {
		const own = words.get(operation.method);
		const found = plain.has(operation.method) ? writingIn(operation, own, writingWords) : [];
		return [
			...(found.length > 0 ? [unexplained(operation.method, found)] : []),
			...(own && !judged.has(operation.method) ? unjudged(operation.method, own, writingWords) : []),
		];
	});
}

/** Problem of a method that is judged to read without a reason, and the words that ask for one. */
export function unexplained(method: string, found: string[]): string {
	const words = [...new Set(found)].join(', ');
	return `${method}: may be repeated, but speaks of ${words}: judge it with a reason`;
}

function writingIn(
	{ method, title }: OperationFacts,
	own: OperationTexts | undefined,
	words: WritingWords,
): string[] {
	return [
		...writingInText(title, words),
		...writingInMethod(method, words),
		...(own ? writingInEnglish(own, words) : []),
	];
}

function unjudged(method: string, { name }: OperationTexts, { judgedVerbs }: WritingWords): string[] {
	if (!judgedVerbs.includes(firstWord(name))) return [];
	return [`${method}: "${name}" looks like a read, and nobody has judged whether it is one`];
}
