import { Moves } from './Moves';
import {
	type Data,
	firstPosition,
	isTrusted,
	type Page,
	type PageReader,
	skippedBy,
} from './PageReader';
import type { Progress } from './Progress';
import { Repeats } from './Repeats';
import { tellsMore } from './told';

/**
 * Reads a list page by page until the platform's total, its "has next", an empty page, a short one, or a page
 * that came before says that it is the last. `ready` is the answer of the first page, if it is there already.
 */
export async function* readForwards<Answer extends { payload: Data }>(
	reader: PageReader<Answer>,
	progress: Progress,
	ready?: Answer,
): AsyncGenerator<Page<Answer>> {
	const { paging, size, fetch, records } = reader;
	const repeats = new Repeats(paging);
	const moves = new Moves(reader);
	let position = Number(reader.start ?? firstPosition(paging));
	for (let seen = skippedBy(reader), answer = ready; ; answer = undefined) {
		answer ??= await fetch(position, size);
		const page = records(answer.payload);
		if (page.length === 0) return;
		const isRepeat = repeats.has(page, answer.payload);
		const fresh = isRepeat ? [] : page;
		seen += fresh.length;
		const more = tellsMore(paging, answer.payload, seen) ?? isFull(reader, fresh);
		progress.count(!isRepeat || !more);
		yield* moves.settle(answer, fresh, position);
		if (!more) return;
		position += paging.style === 'page' ? 1 : page.length;
	}
}

/** A short page ends a list only if the platform surely gives pages as large as they were asked for. */
const isFull = (reader: PageReader<{ payload: Data }>, { length }: unknown[]) =>
	length > 0 && !(isTrusted(reader) && length < (reader.size ?? 0));
