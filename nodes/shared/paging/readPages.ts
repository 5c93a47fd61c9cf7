import type { Data, Page, PageReader } from './PageReader';
import { Progress } from './Progress';
import { readCursors } from './readCursors';
import { readForwards } from './readForwards';
import { canOverlap, readOverlapping } from './readOverlapping';

/**
 * Pages of a list with their answers, to its end. A page that fails throws, so that none is left out.
 * @throws EndlessListError when the list shows no end
 */
export async function* readPages<Answer extends { payload: Data }>(
	reader: PageReader<Answer>,
): AsyncGenerator<Page<Answer>> {
	const progress = new Progress();
	if (reader.paging.style === 'cursor') {
		yield* readCursors(reader, progress);
		return;
	}
	const isOverlapping = reader.exact && canOverlap(reader.paging, reader.size);
	const ready = isOverlapping ? yield* readOverlapping(reader, progress) : undefined;
	if (!isOverlapping || ready) yield* readForwards(reader, progress, ready);
}
