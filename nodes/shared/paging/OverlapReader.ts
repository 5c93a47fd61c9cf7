import { type Data, isTrusted, type Page, type PageReader, skippedBy } from './PageReader';
import type { Progress } from './Progress';
import { RecordIds } from './RecordIds';
import { endOf, positionOf, type Span, spanAt } from './spanAt';
import { hasMore, totalOf } from './totals';

/** Steps back to find a record that is known, before the order of the list counts as broken. */
const mostStepsBack = 5;

/** A page with all of its records, beside those that are new. */
export interface Whole<Answer> extends Page<Answer> {
	all: unknown[];
}

/** The place that a reading with overlapping pages has come to. */
export class OverlapReader<Answer extends { payload: Data }> {
	/** Nothing follows what was read. */
	isOver = false;
	private readonly ids: RecordIds;
	private readonly size: number;
	private readonly margin: number;
	private readonly start: number;
	private span: Span;
	/** Number of the record behind those that were read without a gap. */
	private reached: number;
	/** IDs at the end of the page that was read last. */
	private tail = new Set<string>();
	private stepsBack = 0;
	private isAgain = false;

	constructor(
		private readonly reader: PageReader<Answer>,
		private readonly progress: Progress,
	) {
		this.ids = new RecordIds(reader.paging.id ?? '');
		this.size = reader.size ?? 0;
		this.margin = Math.max(2, Math.floor(this.size / 20));
		this.start = this.reached = skippedBy(reader);
		this.span = { offset: this.start, size: this.size };
	}

	/** Reads the page here, and moves on to the next, or back when this one does not join what was read. */
	async read(): Promise<Whole<Answer>> {
		const { paging, fetch, records } = this.reader;
		const answer = await fetch(positionOf(paging, this.span), this.span.size);
		const all = records(answer.payload);
		const isJoined = this.span.offset <= this.start || this.joins(all);
		const fresh = this.ids.add(all);
		this.progress.count(this.isAgain || fresh.length > 0, totalOf(paging, answer.payload));
		if (isJoined || this.stepsBack >= mostStepsBack) {
			if (all.length > 0) this.tail = new Set(this.ids.of(all.slice(-this.margin)));
			this.goOn(answer.payload, all.length, fresh.length);
		} else this.stepBack();
		return { answer, all, records: fresh };
	}

	/** Goes back to the head of the list. */
	restart(): void {
		[this.isOver, this.isAgain, this.reached] = [false, true, this.start];
		this.span = { offset: this.start, size: this.size };
	}

	/** Whether the first page has IDs, and is as long as it was asked for where more follows. */
	isReliable(page: unknown[]): boolean {
		if (!this.ids.fit(page) || page.length > this.size) return false;
		return this.isOver || page.length === this.size;
	}

	/** A known record that moved to the end of the list proves nothing; one from the end of the last page does. */
	private joins(page: unknown[]): boolean {
		if (this.tail.size === 0) return this.ids.among(page) > 0;
		return this.ids.of(page).some((name) => this.tail.has(name));
	}

	private goOn(payload: Data, length: number, fresh: number): void {
		const end = this.span.offset + length;
		const isFull = length >= this.span.size;
		// A full page that goes on, but brings nothing new, may be another than the one that was asked for
		const isOdd = isFull && fresh === 0 && end > this.reached && !this.isAgain;
		const isEnd = length === 0 || (!isFull && end <= this.reached);
		const isLacking = isEnd && this.isLacking(payload);
		this.isOver = !isLacking && (isEnd || !this.isMore(payload, { end, isFull, isOdd }));
		if (!isLacking) this.reached = end;
		this.stepsBack = 0;
		this.span = this.next();
	}

	/** Whether more than a page lacks; a total may count a few records that are not given. */
	private isLacking(payload: Data): boolean {
		if (this.isAgain) return false;
		return hasMore(this.reader.paging, payload, this.reached + this.size - 1) === true;
	}

	private isMore(
		payload: Data,
		{ end, isFull, isOdd }: { end: number; isFull: boolean; isOdd: boolean },
	): boolean {
		const seen = isOdd ? this.start + this.ids.count : end;
		const says = hasMore(this.reader.paging, payload, seen);
		if (says !== undefined) return says;
		return isFull ? !isOdd : !isTrusted(this.reader);
	}

	/** The next page overlaps what was read by the margin, or by less where no page would go on then. */
	private next(): Span {
		for (const margin of [this.margin, 1]) {
			const span = spanAt(
				this.reader.paging,
				Math.max(this.start, this.reached - margin),
				this.size,
			);
			if (endOf(span) > this.reached) return span;
		}
		this.stepsBack = mostStepsBack;
		return spanAt(this.reader.paging, this.reached, this.size);
	}

	private stepBack(): void {
		this.stepsBack += 1;
		const offset = Math.max(this.start, this.span.offset - this.size);
		this.span = spanAt(this.reader.paging, offset, this.size);
	}
}
