import { followTexts, quoteLongIntegers } from './longIntegers';

/**
 * Parses JSON so that an integer that a JavaScript number cannot hold becomes text;
 * 19-digit ids would be rounded otherwise.
 * @throws SyntaxError when the text is no JSON
 */
export function parseLossless(text: string): unknown {
	const quoted = quoteLongIntegers(text);
	if (quoted === text) return JSON.parse(text) as unknown;
	try {
		return JSON.parse(quoted) as unknown;
	} catch {
		// Digits in a text looked like a value
		return JSON.parse(quoteLongIntegers(text, followTexts(text))) as unknown;
	}
}

/** Parses JSON losslessly; undefined, which JSON cannot say, when the text is none. */
export function tryParse(text: string): unknown {
	try {
		return parseLossless(text);
	} catch {
		return undefined;
	}
}
