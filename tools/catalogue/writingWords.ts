import type { OperationTexts } from '../../nodes/shared/catalogue/types';

/** Words by which a text or a name says that an operation does more than read. */
export interface WritingWords {
	/** What English names of reads begin with. */
	readingVerbs: string[];
	/** An operation whose English name begins so is judged either way. */
	judgedVerbs: string[];
	chinese: string[];
	/** Taken out of a text before its words are looked at. */
	chineseNouns: string[];
	english: string[];
	/** Between the dots of a method. */
	methodWords: string[];
	/** Behind the last dot of a method. */
	lastMethodWords: string[];
}

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
