const longDigits = /-?\d{16,}(?=\s*[,\]}])/g;
const isMember = /[:,[]\s*$/;
/** A text literal, or a number literal of at least 16 digits without fraction and exponent. */
const literals = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d{16,}(?![\d.eE])/g;

/**
 * Parses JSON so that an integer that a JavaScript number cannot hold becomes text;
 * 19-digit ids would be rounded otherwise.
 * @throws SyntaxError when the text is no JSON
 */
export function parseLossless(text: string): unknown {
	const quoted = text.replace(longDigits, quoteMember);
	if (quoted === text)
		return JSON.parse(/^\s*-?\d{16}/.test(text) ? quoteAll(text) : text) as unknown;
	try {
		return JSON.parse(quoted) as unknown;
	} catch {
		return JSON.parse(quoteAll(text)) as unknown;
	}
}

/**
 * Digits that look like a member may stand in a text; a quote put there ends the text before a digit,
 * which is never JSON, so that the slower way is taken.
 */
function quoteMember(digits: string, offset: number, text: string): string {
	const isNumber = isMember.test(text.slice(Math.max(offset - 8, 0), offset));
	return isNumber && !Number.isSafeInteger(Number(digits)) ? `"${digits}"` : digits;
}

/** Tells texts from numbers by reading both. */
function quoteAll(text: string): string {
	return text.replace(literals, (literal) =>
		literal.startsWith('"') || Number.isSafeInteger(Number(literal)) ? literal : `"${literal}"`,
	);
}

/** Parses JSON losslessly; undefined, which JSON cannot say, when the text is none. */
export function tryParse(text: string): unknown {
	try {
		return parseLossless(text);
	} catch {
		return undefined;
	}
}
