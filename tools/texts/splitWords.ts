import { findSpelling, lookUp, vocabulary } from './vocabulary';

/** Parts of a wire name between its separators. */
export function splitTokens(name: string): string[] {
	return name.split(/[^A-Za-z0-9-]+|(?<=[a-z])-(?=[A-Z])/).filter((token) => token !== '');
}

function splitCapitals(token: string): string[] {
	return token
		.replace(/([a-z]\d*)([A-Z])/g, '$1 $2')
		.replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
		.toLowerCase()
		.split(/[ -]+/);
}

function splitNumber(part: string): string[] {
	const match = /^([a-z]{2,})(\d+)$/.exec(part);
	return match?.[1] && match[2] ? [...expandPart(match[1], {}), match[2]] : [part];
}

function expandPart(part: string, special: Record<string, string>): string[] {
	const phrase = lookUp(special, part) ?? lookUp(vocabulary.words, part);
	if (phrase !== undefined) return phrase.split(' ');
	const spelling = findSpelling(part);
	return spelling === undefined ? splitNumber(part) : [spelling];
}

/** English words of one token; `special` words go before those of the vocabulary. */
export function expandToken(token: string, special: Record<string, string> = {}): string[] {
	const whole =
		lookUp(special, token.toLowerCase()) ?? lookUp(vocabulary.words, token.toLowerCase());
	if (whole !== undefined) return whole.split(' ');
	return splitCapitals(token).flatMap((part) => expandPart(part, special));
}

/** English words of a wire name. */
export function splitWords(name: string, special: Record<string, string> = {}): string[] {
	return splitTokens(name).flatMap((token) => expandToken(token, special));
}
