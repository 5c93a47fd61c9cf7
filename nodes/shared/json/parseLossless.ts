import { endOfText, isJsonBlank } from './scanJson';

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

/** The fewest digits of an integer that a JavaScript number may not hold exactly. */
const fewest = 16;

const code = {
	comma: 44,
	minus: 45,
	zero: 48,
	nine: 57,
	colon: 58,
	openList: 91,
	closeList: 93,
	closeObject: 125,
} as const;

/** Tells whether a place of a text lies inside of a JSON text; asked from left to right. */
type IsQuoted = (place: number) => boolean;

/**
 * JSON in which each integer beyond 2^53 stands in quotes, in time linear in its length.
 * @param isQuoted without it, digits in a text that look like a value are quoted too; the text ends there
 * before a digit, which is no JSON
 */
function quoteLongIntegers(text: string, isQuoted: IsQuoted = () => false): string {
	let quoted = '';
	let copied = 0;
	for (let run = nextRun(text, 0); run; run = nextRun(text, run.end)) {
		const { end } = run;
		const start = text.charCodeAt(run.start - 1) === code.minus ? run.start - 1 : run.start;
		if (!isUnsafe(text, run) || !isValue(text, start, end) || isQuoted(start)) continue;
		quoted += `${text.slice(copied, start)}"${text.slice(start, end)}"`;
		copied = end;
	}
	return copied === 0 ? text : quoted + text.slice(copied);
}

interface Run {
	start: number;
	/** Behind the last digit. */
	end: number;
}

/**
 * The next run of at least sixteen digits; `from` is no digit inside of a run.
 * Every sixteenth character is looked at, as such a run cannot lie between two of them.
 */
function nextRun(text: string, from: number): Run | undefined {
	for (let at = from + fewest - 1; at < text.length; at += fewest) {
		if (!isDigit(text.charCodeAt(at))) continue;
		let start = at;
		while (start > from && isDigit(text.charCodeAt(start - 1))) start -= 1;
		let end = at + 1;
		while (isDigit(text.charCodeAt(end))) end += 1;
		if (end - start >= fewest) return { start, end };
		at = end - 1;
	}
	return undefined;
}

const isDigit = (char: number) => char >= code.zero && char <= code.nine;

/** Whether digits are an integer beyond 2^53; with a zero before them they are no JSON. */
function isUnsafe(text: string, { start, end }: Run): boolean {
	if (text.charCodeAt(start) === code.zero) return false;
	return end - start > fewest || !Number.isSafeInteger(Number(text.slice(start, end)));
}

/** Whether a piece stands where JSON has a value: after `:`, `,` or `[`, before `,`, `]` or `}`, or alone. */
function isValue(text: string, start: number, end: number): boolean {
	let before = start - 1;
	while (isJsonBlank(text.charCodeAt(before))) before -= 1;
	if (before >= 0 && !isBefore(text.charCodeAt(before))) return false;
	let after = end;
	while (isJsonBlank(text.charCodeAt(after))) after += 1;
	return after >= text.length || isAfter(text.charCodeAt(after));
}

const isBefore = (char: number) =>
	char === code.colon || char === code.comma || char === code.openList;
const isAfter = (char: number) =>
	char === code.comma || char === code.closeList || char === code.closeObject;

/** Follows the texts of a JSON document from left to right. */
function followTexts(text: string): IsQuoted {
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
