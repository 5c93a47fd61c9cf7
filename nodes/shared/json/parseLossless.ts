import { endOfText, isJsonBlank } from './scanJson';

/**
 * Parses JSON so that a number that a JavaScript number cannot hold becomes text: integers beyond 2^53, such as ids
 * of 19 digits, numbers of more than 17 digits, and those beyond the largest number.
 * @param large what those beyond the largest number become: `text`, or `infinity` as JavaScript has it
 * @throws SyntaxError when the text is no JSON
 */
export function parseLossless(text: string, large: Large = 'text'): unknown {
	const quoted = quoteLossy(text, large);
	if (quoted === text) return JSON.parse(text) as unknown;
	try {
		return JSON.parse(quoted) as unknown;
	} catch {
		// Digits in a text looked like a value
		return JSON.parse(quoteLossy(text, large, () => followTexts(text))) as unknown;
	}
}

/** Parses JSON losslessly; undefined, which JSON cannot say, when the text is none. */
export function tryParse(text: string, large?: Large): unknown {
	try {
		return parseLossless(text, large);
	} catch {
		return undefined;
	}
}

/** What a number beyond the largest one becomes. */
type Large = 'text' | 'infinity';

/** The fewest digits of a number that a JavaScript number may not hold exactly. */
const fewest = 16;
/** The most digits of a fraction that a JavaScript number tells from others. */
const mostDigits = 17;
/** An exponent that may lead beyond the largest number. */
const largeExponent = /\d[eE]\+?\d{3}/;

const code = {
	comma: 44,
	minus: 45,
	dot: 46,
	zero: 48,
	nine: 57,
	colon: 58,
	e: 101,
	openList: 91,
	closeList: 93,
	closeObject: 125,
} as const;

/** The bit by which a small letter differs from the capital one. */
const letterCase = 32;

/** Tells whether a place of a text lies inside of a JSON text; asked from left to right. */
type IsQuoted = (place: number) => boolean;
/** The next run of digits and dots behind a place, which lies in no run. */
type NextRun = (text: string, from: number) => Run | undefined;

interface Run {
	start: number;
	/** Behind the last digit. */
	end: number;
}

/**
 * JSON in which each number that would change stands in quotes, in time linear in its length.
 * @param reader gives what knows the texts of the document; without it, digits in a text that look like a value
 * are quoted too; the text ends there before a digit, which is no JSON
 */
function quoteLossy(
	text: string,
	large: Large,
	reader: () => IsQuoted = () => () => false,
): string {
	const quoted = quoteNumbers(text, nextLongRun, reader());
	if (large === 'infinity' || !largeExponent.test(text)) return quoted;
	// What was quoted before is one of the texts by now
	return quoteNumbers(quoted, nextLargeRun, followTexts(quoted));
}

function quoteNumbers(text: string, next: NextRun, isQuoted: IsQuoted): string {
	let quoted = '';
	let copied = 0;
	for (let run = next(text, 0); run; run = next(text, run.end)) {
		const start = text.charCodeAt(run.start - 1) === code.minus ? run.start - 1 : run.start;
		const end = endOfExponent(text, run.end);
		if (!isValue(text, start, end) || !isLossy(text, { start: run.start, end }) || isQuoted(start))
			continue;
		quoted += `${text.slice(copied, start)}"${text.slice(start, end)}"`;
		copied = end;
	}
	return copied === 0 ? text : quoted + text.slice(copied);
}

/**
 * The next run of at least sixteen digits and dots.
 * Every sixteenth character is looked at, as such a run cannot lie between two of them.
 */
function nextLongRun(text: string, from: number): Run | undefined {
	for (let at = from + fewest - 1; at < text.length; at += fewest) {
		if (!isDigit(text.charCodeAt(at))) continue;
		const run = runAround(text, at, from);
		if (run.end - run.start >= fewest) return run;
		at = run.end - 1;
	}
	return undefined;
}

/** The next run of digits and dots before a large exponent. */
function nextLargeRun(text: string, from: number): Run | undefined {
	const exponent = new RegExp(largeExponent, 'g');
	exponent.lastIndex = from;
	const found = exponent.exec(text);
	return found ? runAround(text, found.index, from) : undefined;
}

function runAround(text: string, at: number, from: number): Run {
	let start = at;
	while (start > from && isDigit(text.charCodeAt(start - 1))) start -= 1;
	let end = at + 1;
	while (isDigit(text.charCodeAt(end))) end += 1;
	return { start, end };
}

/** The dot of a fraction counts as one of its digits. */
const isDigit = (char: number) => (char >= code.zero && char <= code.nine) || char === code.dot;

/** Place behind the exponent that begins at a place; the place itself when there is none. */
function endOfExponent(text: string, place: number): number {
	if ((text.charCodeAt(place) | letterCase) !== code.e) return place;
	const exponent = /[eE][+-]?\d+/y;
	exponent.lastIndex = place;
	return exponent.test(text) ? exponent.lastIndex : place;
}

/** Whether a JavaScript number would say something else than a number of JSON; what is no number does not count. */
function isLossy(text: string, { start, end }: Run): boolean {
	const digits = text.slice(start, end);
	if (/^\d+$/.test(digits)) return isUnsafe(digits);
	const [isNumber, whole = '', fraction = ''] = fractional.exec(digits) ?? [];
	if (!isNumber) return false;
	return countDigits(whole, fraction) > mostDigits || !Number.isFinite(Number(digits));
}

/** Whether digits are an integer beyond 2^53; with a zero before them they are no JSON. */
function isUnsafe(digits: string): boolean {
	if (digits.charCodeAt(0) === code.zero) return false;
	return digits.length > fewest || !Number.isSafeInteger(Number(digits));
}

/** A number of JSON without its sign, with a fraction or an exponent. */
const fractional = /^(0|[1-9]\d*)(?:\.(\d+))?(?:[eE][+-]?\d+)?$/;

/** Digits of a fraction without the zeros before and behind it. */
function countDigits(whole: string, fraction: string): number {
	let end = fraction.length;
	while (fraction.charCodeAt(end - 1) === code.zero) end -= 1;
	const digits = whole + fraction.slice(0, end);
	let start = 0;
	while (digits.charCodeAt(start) === code.zero) start += 1;
	return digits.length - start;
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
