import { Names } from './Names';
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
import { unknownRows, withoutShifted } from './shifts';
import { tellsMore, toldTotal } from './told';

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
	const moves = reader.exact ? new Moves(reader) : undefined;
	let position = Number(reader.start ?? firstPosition(paging));
	for (let seen = skippedBy(reader); ;) {
		const answer = ready ?? (await fetch(position, size));
		ready = undefined;
		const page = records(answer.payload);
		if (page.length === 0) return;
		const isRepeat = repeats.has(page, answer.payload);
		if (!isRepeat) seen += page.length;
		const more = tellsMore(paging, answer.payload, seen);
		progress.count(!isRepeat || !more);
		if (!isRepeat)
			yield* moves ? moves.settle(answer, page, position) : [{ answer, records: page }];
		if (!(more ?? (!isRepeat && !isShort(reader, page)))) return;
		position += paging.style === 'page' ? 1 : page.length;
	}
}

/** A short page ends a list only if the platform surely gives pages as large as they were asked for. */
const isShort = (reader: PageReader<{ payload: Data }>, { length }: unknown[]) =>
	isTrusted(reader) && length < (reader.size ?? 0);

/** Sees by the total that records moved between two pages; one that moves twice over in between stays unseen. */
class Moves<Answer extends { payload: Data }> {
	private names?: Names;
	private total?: number;
	private previous: unknown[] = [];
	/** Rows of the last pages, to tell what is new where there are no names. */
	private recent: unknown[] = [];

	constructor(private readonly reader: PageReader<Answer>) {
		const { id } = reader.paging;
		this.names = id === undefined ? undefined : new Names(id);
	}

	/** The new records of a page, and those that have moved to the pages before it. */
	async *settle(answer: Answer, page: unknown[], position: number): AsyncGenerator<Page<Answer>> {
		const total = toldTotal(this.reader.paging, answer.payload);
		const growth = total === undefined || this.total === undefined ? 0 : total - this.total;
		if (this.previous.length === 0 && !this.names?.fit(page)) this.names = undefined;
		const fresh = this.names?.add(page) ?? withoutShifted(page, this.previous, Math.max(0, growth));
		[this.total, this.previous] = [total, page];
		this.remember(fresh);
		if (fresh.length > 0) yield { answer, records: fresh };
		if (growth < 0) yield* this.readAgain(position, -growth);
	}

	private remember(rows: unknown[]): void {
		const { size = rows.length } = this.reader;
		if (!this.names) this.recent = [...this.recent, ...rows].slice(-3 * size);
	}

	/** Without names only the page before can be told from what is known of it. */
	private async *readAgain(position: number, loss: number): AsyncGenerator<Page<Answer>> {
		const { paging, size = this.previous.length, fetch, records, start } = this.reader;
		const first = Number(start ?? firstPosition(paging));
		const back = this.names ? Math.ceil(loss / size) : 1;
		for (let step = back; step > 0; step -= 1) {
			const again = position - step * (paging.style === 'page' ? 1 : size);
			if (again < first) continue;
			const answer = await fetch(again, size);
			const page = records(answer.payload);
			const fresh = this.names?.add(page) ?? unknownRows(page, this.recent);
			this.remember(fresh);
			if (fresh.length > 0) yield { answer, records: fresh };
		}
	}
}
