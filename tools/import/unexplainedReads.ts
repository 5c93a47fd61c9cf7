import { unexplained } from '../catalogue/checkRepeatable';
import type { Judgement } from '../catalogue/repeatable';
import { writingInText, type WritingWords } from '../catalogue/writingWords';

/**
 * Operations judged to read, without a reason, whose text in the platform's documents speaks of more.
 * `texts` holds that text by method; the catalogue keeps the title only, so no later check can see it.
 */
export function unexplainedReads(
	texts: Map<string, string>,
	judgements: Judgement[],
	words: WritingWords,
): string[] {
	return judgements
		.flatMap(({ reads }) => reads)
		.flatMap((method) => {
			const found = writingInText(texts.get(method) ?? '', words);
			return found.length > 0 ? [unexplained(method, found)] : [];
		});
}
