import type { Paging } from '../catalogue/types';
import { OverlapReader, type Whole } from './OverlapReader';
import type { Data, Page, PageReader } from './PageReader';
import type { Progress } from './Progress';
import { RecordIds } from './RecordIds';

/** Smaller pages would make little way beside what they overlap. */
const smallestSize = 10;

/** Whether the records of a list have a name, and its pages a size, by which they can overlap. */
export function canOverlap({ style, id, size: parameter }: Paging, size = 0): boolean {
	return style !== 'cursor' && id !== undefined && parameter !== undefined && size >= smallestSize;
}

/**
 * Reads a list that moves: each page begins before the end of the one before it. A record that is known
 * there proves that none slipped through between the two calls, as records keep their order; where none is known,
 * the reading steps back. In the end it reads the head again, where records went that moved. Each record is given
 * once. Returns the first answer, nothing given, when it shows that names or sizes are not to be relied on.
 */
export async function* readOverlapping<Answer extends { payload: Data }>(
	reader: PageReader<Answer>,
	progress: Progress,
): AsyncGenerator<Page<Answer>, Answer | undefined> {
	const overlap = new OverlapReader(reader, progress);
	const first = await overlap.read();
	if (!overlap.isReliable(first.all)) return first.answer;
	const head = new RecordIds(reader.paging.id ?? '');
	head.add(first.all);
	yield* given(first);
	if (overlap.isOver) return undefined;
	while (!overlap.isOver) yield* given(await overlap.read());
	overlap.restart();
	for (let met = 0; !overlap.isOver && met * 2 <= head.count;) {
		const page = await overlap.read();
		yield* given(page);
		met += head.among(page.all);
	}
	return undefined;
}

function* given<Answer>({ answer, records }: Whole<Answer>): Generator<Page<Answer>> {
	if (records.length > 0) yield { answer, records };
}
