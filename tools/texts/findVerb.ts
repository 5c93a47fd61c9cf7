import { expandToken } from './splitWords';
import { lookUp, vocabulary } from './vocabulary';

/** Verb of a method and the tokens of its entity. */
export interface VerbMatch {
	/** English verb; `*` marks the place of the entity. */
	verb: string;
	/** Words of each token before the verb. */
	before: string[][];
	/** Words that share the token of the verb. */
	object: string[];
	/** Words of each token after the verb. */
	after: string[][];
}

type VerbToken = Pick<VerbMatch, 'verb' | 'object'>;

const finalVerbs = { ...vocabulary.verbs, ...vocabulary.finalVerbs };

function matchToken(token: string, verbs: Record<string, string>): VerbToken | undefined {
	const whole = lookUp(verbs, token.toLowerCase());
	if (whole !== undefined) return { verb: whole, object: [] };
	const [first = '', ...object] = expandToken(token);
	const verb = lookUp(verbs, first);
	return verb === undefined ? undefined : { verb, object };
}

function matchWeak(token: string): VerbToken | undefined {
	const verb = lookUp(vocabulary.weakVerbs, token);
	return verb === undefined ? undefined : { verb, object: [] };
}

function findPlace(tokens: readonly string[]): number {
	const last = tokens.length - 1;
	if (matchToken(tokens[last] ?? '', finalVerbs)) return last;
	const place = tokens.findLastIndex((token) => matchToken(token, vocabulary.verbs));
	return place < 0 && matchWeak(tokens[last] ?? '') ? last : place;
}

/** Finds the verb of a method: the last token, else the last verb before it, else "get". */
export function findVerb(tokens: readonly string[]): VerbMatch {
	const expand = (token: string): string[] => expandToken(token);
	const place = findPlace(tokens);
	if (place < 0) return { verb: 'get', object: [], before: tokens.map(expand), after: [] };
	const token = tokens[place] ?? '';
	const verbs = place === tokens.length - 1 ? finalVerbs : vocabulary.verbs;
	const match = matchToken(token, verbs) ?? matchWeak(token);
	return {
		verb: match?.verb ?? 'get',
		object: match?.object ?? [],
		before: tokens.slice(0, place).map(expand),
		after: tokens.slice(place + 1).map(expand),
	};
}
