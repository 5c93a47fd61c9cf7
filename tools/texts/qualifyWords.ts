import { toTitle } from './letterCase';
import { parseMethod } from './parseMethod';
import { expandToken, splitTokens } from './splitWords';
import { vocabulary } from './vocabulary';

const platformTokens = new Set(vocabulary.platformTokens);
const parsed = new Map<string, string>();

function nameOf(method: string): string {
	const name = parsed.get(method) ?? parseMethod(method).join(' ').toLowerCase();
	parsed.set(method, name);
	return name;
}

function listOwnTokens(method: string, rivals: readonly string[]): string[] {
	const others = rivals.map((rival) => new Set(splitTokens(rival)));
	const shared = (token: string): boolean => others.every((tokens) => tokens.has(token));
	const own = splitTokens(method).filter((token) => !shared(token));
	return own.filter((token) => !platformTokens.has(token));
}

/** Words in brackets that tell a method from the siblings with the same name. */
export function qualifyWords(method: string, siblings: readonly string[]): string[] {
	const name = nameOf(method);
	const rivals = siblings.filter((sibling) => sibling !== method && nameOf(sibling) === name);
	if (rivals.length === 0) return [];
	const words = listOwnTokens(method, rivals).flatMap((token) => expandToken(token));
	return words.length === 0 ? [] : `(${toTitle(words)})`.split(' ');
}
