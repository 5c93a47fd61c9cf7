import { valueAt } from '../json/objects';
import { type Data, firstPosition, type Page, type PageReader, type Position } from './PageReader';
import { EndlessListError, type Progress } from './Progress';
import { isSame } from './shifts';
import { hasMore, totalOf } from './totals';

/**
 * Reads a list from cursor to cursor: an answer that gives one goes on, even if its page is short, empty or like
 * the one before. An absent, empty, 0 or -1 cursor is the end, and so is the same one again, except that a scroll
 * keeps its name while it moves: there the total decides.
 */
export async function* readCursors<Answer extends { payload: Data }>(
	{ paging, start, size, fetch, records }: PageReader<Answer>,
	progress: Progress,
): AsyncGenerator<Page<Answer>> {
	const cursors = new Set<string>();
	let position = start ?? firstPosition(paging);
	let previous: unknown[] = [];
	for (let seen = 0, answers = 0; ; answers += 1) {
		const answer = await fetch(position, size);
		const page = records(answer.payload);
		const next = nextCursor(valueAt(answer.payload, paging.next));
		progress.count(page.length > 0 || String(next) !== String(position));
		if (isGiven(page, answers)) yield { answer, records: page };
		seen += page.length;
		if (next === undefined || hasMore(paging, answer.payload, seen) === false) return;
		if (String(next) !== String(position)) assertNoLoop(cursors.add(String(position)), next);
		else if (totalOf(paging, answer.payload) === undefined || isStill(page, previous)) return;
		[position, previous] = [next, page];
	}
}

/** The first answer is given whatever is on its page. */
const isGiven = (page: unknown[], before: number) => page.length > 0 || before === 0;

/** A scroll that brings no other page than before is at its end. */
const isStill = (page: unknown[], previous: unknown[]) =>
	page.length === 0 || isSame(page, previous);

function assertNoLoop(cursors: Set<string>, next: Position): void {
	if (cursors.has(String(next))) throw new EndlessListError('a cursor came twice');
}

/** The cursor that an answer gives, undefined where it says that nothing follows. */
export function nextCursor(next: unknown): Position {
	const isEnd = next === undefined || next === null || /^(0|-1|)$/.test(String(next));
	return isEnd ? undefined : (next as Position);
}
