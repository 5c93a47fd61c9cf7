import { type Data, firstPosition, type Page, type PageReader } from './PageReader';
import { RecordIds } from './RecordIds';
import { unknownRows, withoutShifted } from './shifts';
import { totalOf } from './totals';

/** Sees by the total that records moved between two pages; one that moves twice over in between stays unseen. */
export class MovedRecords<Answer extends { payload: Data }> {
	/** The page that was settled last had a record that is new. */
	isNew = false;
	private ids?: RecordIds;
	private total?: number;
	private previous: unknown[] = [];
	/** Nothing is settled yet: the first answer is given whatever is on its page. */
	private isFirst = true;
	/** Rows of the last pages, to tell what is new where there are no IDs. */
	private recent: unknown[] = [];

	constructor(private readonly reader: PageReader<Answer>) {
		const { id } = reader.paging;
		this.ids = id === undefined ? undefined : new RecordIds(id);
	}

	/** The new records of a page, and those that have moved to the pages before it. */
	async *settle(answer: Answer, page: unknown[], position: number): AsyncGenerator<Page<Answer>> {
		const { exact, paging } = this.reader;
		const growth = exact ? this.growthTo(totalOf(paging, answer.payload)) : 0;
		const fresh = this.freshOf(page, growth);
		const records = exact ? fresh : page;
		this.isNew = fresh.length > 0;
		if (records.length > 0 || this.isFirst) yield { answer, records };
		this.isFirst = false;
		if (growth < 0) yield* this.readAgain(position, -growth);
	}

	private growthTo(total: number | undefined): number {
		const growth = total === undefined || this.total === undefined ? 0 : total - this.total;
		this.total = total;
		return growth;
	}

	private freshOf(page: unknown[], growth: number): unknown[] {
		if (this.previous.length === 0 && !this.ids?.fit(page)) this.ids = undefined;
		const fresh = this.ids?.add(page) ?? withoutShifted(page, this.previous, Math.max(0, growth));
		if (page.length > 0) this.previous = page;
		this.remember(fresh);
		return fresh;
	}

	private remember(rows: unknown[]): void {
		const { size = rows.length } = this.reader;
		if (!this.ids) this.recent = [...this.recent, ...rows].slice(-3 * size);
	}

	/** Without IDs only the page before can be told from what is known of it. */
	private async *readAgain(position: number, loss: number): AsyncGenerator<Page<Answer>> {
		const { paging, size = this.previous.length, fetch, records, start } = this.reader;
		const first = Number(start ?? firstPosition(paging));
		const back = this.ids ? Math.ceil(loss / size) : 1;
		for (let step = back; step > 0; step -= 1) {
			const again = position - step * (paging.style === 'page' ? 1 : size);
			if (again < first) continue;
			const answer = await fetch(again, size);
			const page = records(answer.payload);
			const fresh = this.ids?.add(page) ?? unknownRows(page, this.recent);
			this.remember(fresh);
			if (fresh.length === 0) continue;
			this.isNew = true;
			yield { answer, records: fresh };
		}
	}
}
