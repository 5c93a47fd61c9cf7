import { toTitle } from './letterCase';
import { splitWords } from './splitWords';
import { lookUp, vocabulary } from './vocabulary';

const MAXIMUM_LENGTH = 60;

function joinLetters(wireName: string): string {
	return wireName.replace(/(?<![A-Za-z0-9])[A-Za-z](_[A-Za-z])+(?![A-Za-z0-9])/g, (letters) =>
		letters.replaceAll('_', ''),
	);
}

function dropRepetitions(words: readonly string[]): string[] {
	return words.filter((word, index) => word.toLowerCase() !== words[index - 1]?.toLowerCase());
}

function shorten(words: readonly string[]): string[] {
	const kept = [...words];
	while (kept.length > 1 && kept.join(' ').length > MAXIMUM_LENGTH) kept.shift();
	return kept;
}

/** Label of a parameter, from its wire name. */
export function deriveLabel(wireName: string): string {
	const whole = lookUp(vocabulary.parameters, wireName);
	if (whole !== undefined) return whole;
	const words = splitWords(joinLetters(wireName), vocabulary.labels);
	const label = toTitle(shorten(dropRepetitions(words)));
	return /^[A-Za-z]/.test(label) ? label : `No ${label}`;
}
