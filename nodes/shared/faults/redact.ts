import type { Fault } from './Fault';
import { namedValues } from './namedValues';
import { secretFinder, type Span } from './secretSpans';
import { viewsOf } from './unescapedViews';

const hidden = '***';

/** Characters of a text that are looked at; what follows is left out. */
const longestText = 20_000;
const longestExcerpt = 120;
/** Longest texts that leave in an error, by member; of the others `longestCode`. */
const longest: Record<string, number> = { message: 1000, subMessage: 1000, hint: 1000 };
const longestCode = 200;

/**
 * A fault without secrets, its texts cut to what an error may hold.
 * A proxy's page, or the platform's own text, may repeat the address of the call; so it is redacted first, then cut.
 */
export function redactFault(fault: Fault, secrets: Array<string | undefined>): Fault {
	const { kind, repeat, excerpt, ...texts } = fault;
	const entries = Object.entries(texts).map(([name, value]) => [
		name,
		typeof value === 'string'
			? shorten(redact(value, secrets), longest[name] ?? longestCode)
			: value,
	]);
	const safe = { kind, ...(repeat && { repeat }), ...Object.fromEntries(entries) } as Fault;
	if (!excerpt) return safe;
	const start = shorten(redact(excerpt, secrets).replace(/\s+/g, ' '), longestExcerpt);
	return { ...safe, message: `${safe.message}; it begins with: ${start}` };
}

/**
 * The first 20,000 characters of a text with each secret and each signature hidden, however they are escaped:
 * secrets of eight characters or more wherever a part of them stands, everything else under its name.
 */
export function redact(text: string, secrets: Array<string | undefined>): string {
	const known = secrets.filter((secret) => secret !== undefined && secret !== '') as string[];
	const find = secretFinder(known);
	const shown = text.slice(0, longestText);
	const spans = viewsOf(shown).flatMap((view) =>
		[...find(view.text), ...namedValues(view.text, known)].map(([start, end]): Span => [
			view.offsets[start] ?? 0,
			view.offsets[end] ?? shown.length,
		]),
	);
	return hide(shown, spans);
}

function hide(text: string, spans: Span[]): string {
	let result = '';
	let at = 0;
	for (const [start, end] of spans.sort((a, b) => a[0] - b[0])) {
		if (start > at || at === 0) result += text.slice(at, start) + hidden;
		at = Math.max(at, end);
	}
	return result + text.slice(at);
}

/** A text of at most so many characters, ending in … where it was cut. */
export function shorten(text: string, length: number): string {
	if (text.length <= length) return text;
	return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
