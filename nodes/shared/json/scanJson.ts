const backslash = 92;

/** Whether a character is one of the four blanks of JSON. */
export const isJsonBlank = (char: number): boolean =>
	char === 32 || char === 10 || char === 13 || char === 9;

/** Place of the quote that ends the JSON text which begins at `open`; the document's end when there is none. */
export function endOfText(text: string, open: number): number {
	let close = text.indexOf('"', open + 1);
	while (close >= 0 && isEscaped(text, close)) close = text.indexOf('"', close + 1);
	return close < 0 ? text.length : close;
}

function isEscaped(text: string, place: number): boolean {
	let before = place - 1;
	while (text.charCodeAt(before) === backslash) before -= 1;
	return (place - before) % 2 === 0;
}
