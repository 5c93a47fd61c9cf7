import type { OperationTexts } from '../../nodes/shared/catalogue/types';
import type { WritingWords } from './types';

/** The words of a Chinese text that speak of more than reading. */
export function writingInText(text: string, { chinese, chineseNouns }: WritingWords): string[] {
	const deeds = chineseNouns.reduce((rest, noun) => rest.replaceAll(noun, '·'), text);
	return chinese.filter((word) => deeds.includes(word));
}

/** The words of a method that speak of more than reading. */
export function writingInMethod(method: string, words: WritingWords): string[] {
	const parts = method.toLowerCase().split(/[._]/);
	const last = parts.at(-1) ?? '';
	return [
		...words.methodWords.filter((word) => parts.includes(word)),
		...words.lastMethodWords.filter((word) => word === last),
	];
}

/** The words of the English name, action and description that speak of more than reading. */
export function writingInEnglish(
	{ name, action, description }: OperationTexts,
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
export const firstWord = (name: string): string => name.split(' ')[0] ?? '';
