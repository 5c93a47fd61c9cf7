import { MovedRecords } from './MovedRecords';
import { PageCounter } from './PageCounter';
import {
	type Data,
	firstPosition,
	isTrusted,
	type Page,
	type PageReader,
	skippedBy,
} from './PageReader';
import type { Progress } from './Progress';
import { RepeatedPages } from './RepeatedPages';
import { hasMore, totalOf } from './totals';

/**
 * Reads a list page by page until the platform's total, its "has next", or where an answer has neither, an empty page,
 * a short one, or a page that came before says that it is the last.
 * `ready` is the answer of the first page, if it is there already.
 */
export async function* readForwards<Answer extends { payload: Data }>(
	reader: PageReader<Answer>,
	progress: Progress,
	ready?: Answer,
): AsyncGenerator<Page<Answer>> {
	const { paging, size, fetch, records } = reader;
	const repeats = new RepeatedPages(paging);
	const moves = new MovedRecords(reader);
	const counter = new PageCounter(reader);
	let position = Number(reader.start ?? firstPosition(paging));
	for (let seen = skippedBy(reader), answer = ready; ; answer = undefined) {
		answer ??= await fetch(position, size);
		const page = records(answer.payload);
		const isRepeat = repeats.has(page, answer.payload);
		const fresh = isRepeat ? [] : page;
		seen += fresh.length;
		const says = counter.isPast(answer.payload, page)
			? false
			: hasMore(paging, answer.payload, seen);
		const more = says ?? isFull(reader, fresh);
		yield* moves.settle(answer, fresh, position);
		progress.count(moves.isNew || !more, totalOf(paging, answer.payload));
		if (!more) return;
		position += counter.step(page);
	}
}

/** A short page ends a list only if the platform surely gives pages as large as they were asked for. */
const isFull = (reader: PageReader<{ payload: Data }>, { length }: unknown[]) =>
	length > 0 && !(isTrusted(reader) && length < (reader.size ?? 0));
