import { toSentence, toTitle } from './letterCase';
import { parseMethod } from './parseMethod';
import { qualifyWords } from './qualifyWords';

/** English words of an operation, from its wire method; unique among the siblings given. */
export function deriveOperationWords(
	method: string,
	siblings: readonly string[] = [],
): { name: string; action: string } {
	const words = [...parseMethod(method), ...qualifyWords(method, siblings)];
	return { name: toTitle(words), action: toSentence(words) };
}
