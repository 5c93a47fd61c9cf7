import { viewsOf } from './unescapedViews';

/** Place in a text: its first character and the one behind its last. */
export type Span = [start: number, end: number];

/** Least number of characters that tells a secret from a word that happens to be in it. */
const shortest = 8;

/** FaultTexts and numbers, such as the seller's ID at the end of a session, may be parts of a secret and stand anywhere. */
const ordinary = /^(\d+|[A-Z]?[a-z]+|[A-Z]+)$/;

/** A form writes a blank as `+`. */
const withBlanks = (text: string) => text.replaceAll('+', ' ');

/**
 * Finds secrets in a text, whole or cut: every run of eight characters or more of one of them.
 * Of secrets that are shorter nothing is found, as they could be words.
 */
export function secretFinder(secrets: string[]): (text: string) => Span[] {
	const forms = secrets.flatMap((secret) => viewsOf(secret).map(({ text }) => withBlanks(text)));
	const wholes = forms.filter(({ length }) => length >= shortest);
	const parts = new Set(wholes.flatMap(partsOf));
	return (given) => {
		const text = withBlanks(given);
		const isSecret = ([start, end]: Span) => {
			const run = text.slice(start, end);
			return !ordinary.test(run) || wholes.some((whole) => run.includes(whole));
		};
		return parts.size > 0 ? runsOf(text, parts).filter(isSecret) : [];
	};
}

const partsOf = (text: string) =>
	Array.from({ length: text.length - shortest + 1 }, (_, i) => text.slice(i, i + shortest));

function runsOf(text: string, parts: Set<string>): Span[] {
	const runs: Span[] = [];
	for (let i = 0; i + shortest <= text.length; i += 1) {
		if (!parts.has(text.slice(i, i + shortest))) continue;
		const last = runs.at(-1);
		if (last && last[1] >= i) last[1] = i + shortest;
		else runs.push([i, i + shortest]);
	}
	return runs;
}
