/** A text literal, or a number literal of at least 16 digits without fraction and exponent. */
const literals = /"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g;
const longDigits = /\d{16,}/;

/**
 * Parses JSON so that an integer that a JavaScript number cannot hold becomes text;
 * 19-digit ids would be rounded otherwise.
 * @throws SyntaxError when the text is no JSON
 */
export function parseLossless(text: string): unknown {
	return JSON.parse(longDigits.test(text) ? text.replace(literals, quoteUnsafe) : text) as unknown;
}

function quoteUnsafe(literal: string): string {
	return literal.startsWith('"') || Number.isSafeInteger(Number(literal))
		? literal
		: `"${literal}"`;
}
