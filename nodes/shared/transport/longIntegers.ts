/** The fewest digits of an integer that a JavaScript number may not hold exactly. */
const fewest = 16;

const code = { quote: 34, comma: 44, minus: 45, zero: 48, nine: 57, colon: 58 } as const;
const brackets = { open: 91, backslash: 92, close: 93, closeObject: 125 } as const;

/** Tells whether a place of a text lies inside of a JSON text; asked from left to right. */
export type IsQuoted = (place: number) => boolean;

/**
 * JSON in which each integer beyond 2^53 stands in quotes, in time linear in its length.
 * Every sixteenth character is looked at: a run of sixteen digits cannot lie between two of them.
 * @param isQuoted without it, digits in a text that look like a value are quoted too; the text ends there
 * before a digit, which is no JSON
 */
export function quoteLongIntegers(text: string, isQuoted?: IsQuoted): string {
	let quoted = '';
	let copied = 0;
	let end = 0;
	for (let at = fewest - 1; at < text.length; at = Math.max(at, end) + fewest) {
		if (!isDigit(text.charCodeAt(at))) continue;
		let start = at;
		while (start > end && isDigit(text.charCodeAt(start - 1))) start -= 1;
		end = at + 1;
		while (isDigit(text.charCodeAt(end))) end += 1;
		if (!isUnsafe(text, start, end)) continue;
		if (text.charCodeAt(start - 1) === code.minus) start -= 1;
		if (!isValue(text, start, end) || isQuoted?.(start)) continue;
		quoted += `${text.slice(copied, start)}"${text.slice(start, end)}"`;
		copied = end;
	}
	return copied === 0 ? text : quoted + text.slice(copied);
}

const isDigit = (char: number) => char >= code.zero && char <= code.nine;

/** Whether digits are an integer beyond 2^53; with a zero before them they are no JSON. */
function isUnsafe(text: string, start: number, end: number): boolean {
	if (end - start < fewest || text.charCodeAt(start) === code.zero) return false;
	return end - start > fewest || !Number.isSafeInteger(Number(text.slice(start, end)));
}

/** Whether a piece stands where JSON has a value: after `:`, `,` or `[`, before `,`, `]` or `}`, or alone. */
function isValue(text: string, start: number, end: number): boolean {
	let before = start - 1;
	while (isBlank(text.charCodeAt(before))) before -= 1;
	const opening = text.charCodeAt(before);
	if (before >= 0 && opening !== code.colon && opening !== code.comma && opening !== brackets.open)
		return false;
	let after = end;
	while (isBlank(text.charCodeAt(after))) after += 1;
	const closing = text.charCodeAt(after);
	return (
		after >= text.length ||
		closing === code.comma ||
		closing === brackets.close ||
		closing === brackets.closeObject
	);
}

const isBlank = (char: number) => char === 32 || char === 10 || char === 13 || char === 9;

/** Follows the texts of a JSON document from left to right. */
export function followTexts(text: string): IsQuoted {
	let open = text.indexOf('"');
	let close = endOfText(text, open);
	return (place) => {
		while (open >= 0 && close < place) {
			open = text.indexOf('"', close + 1);
			close = endOfText(text, open);
		}
		return open >= 0 && open < place;
	};
}

/** Place of the quote that ends the text which begins at `open`; the document's end when there is none. */
function endOfText(text: string, open: number): number {
	if (open < 0) return text.length;
	let close = text.indexOf('"', open + 1);
	while (close >= 0 && isEscaped(text, close)) close = text.indexOf('"', close + 1);
	return close < 0 ? text.length : close;
}

function isEscaped(text: string, place: number): boolean {
	let before = place - 1;
	while (text.charCodeAt(before) === brackets.backslash) before -= 1;
	return (place - before) % 2 === 0;
}
