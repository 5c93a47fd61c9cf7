import type { VerbMatch } from './findVerb';
import { pluralise } from './pluralise';
import { lookUp, vocabulary } from './vocabulary';

const adjectives = new Set(vocabulary.adjectives);
const prepositions = new Set(vocabulary.prepositions);

function stem(word: string): string {
	return word
		.toLowerCase()
		.replace(/ies$/, 'y')
		.replace(/(?<=[^s])s$/, '');
}

function isRepeated(group: readonly string[], later: readonly string[]): boolean {
	const known = new Set(later.map(stem));
	return group.every((word) => known.has(stem(word)));
}

function dropRepeated(groups: readonly string[][]): string[][] {
	return groups.filter((group, index) => !isRepeated(group, groups.slice(index + 1).flat()));
}

function putAdjectivesFirst(groups: readonly string[][]): string[][] {
	const result: string[][] = [];
	for (const group of groups) {
		const noun = adjectives.has(group.join(' ')) ? result.pop() : undefined;
		result.push(noun === undefined ? group : [...group, ...noun]);
	}
	return result;
}

function splitComplement(group: readonly string[]): { noun: string[]; complement: string[] } {
	const start = group.findIndex((word) => prepositions.has(word));
	const end = start < 0 ? group.length : start;
	return { noun: group.slice(0, end), complement: group.slice(end) };
}

function joinPhrase(groups: readonly string[][]): string[][] {
	const start = groups.findIndex((group) => group.length === 1 && prepositions.has(group[0] ?? ''));
	return start < 0 ? [...groups] : [...groups.slice(0, start), groups.slice(start).flat()];
}

function takeAdverb(nouns: string[][]): string[] {
	const adverb =
		nouns.length < 2 ? undefined : lookUp(vocabulary.adverbs, nouns.at(-1)?.join(' ') ?? '');
	if (adverb !== undefined) nouns.pop();
	return adverb?.split(' ') ?? [];
}

function putAllFirst(words: readonly string[]): string[] {
	const rest = words.filter((word) => word !== 'all');
	return rest.length === words.length ? rest : ['all', ...pluralise(rest)];
}

function isSeveral(verb: string, complement: readonly string[]): boolean {
	return (
		/^list(?! \* [A-Z])|\ball\b/.test(verb) ||
		(complement[0] === 'by' && complement.at(-1) === 'IDs')
	);
}

/** Words of the entity: nouns in wire order, adjectives before them, complements behind. */
export function arrangeEntity(match: VerbMatch): string[] {
	const parts = joinPhrase([...match.before, match.object, ...match.after]).map(splitComplement);
	const filled = parts.map((part) => part.noun).filter((noun) => noun.length > 0);
	const nouns = dropRepeated(filled);
	const adverb = takeAdverb(nouns);
	const complement = [...parts.flatMap((part) => part.complement), ...adverb];
	const words = putAllFirst(putAdjectivesFirst(nouns).flat());
	return [...(isSeveral(match.verb, complement) ? pluralise(words) : words), ...complement];
}
