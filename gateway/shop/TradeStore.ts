import { day, wholeSecond } from '../values/formats';
import { hashNumbers } from '../values/hash';
import { cutPage, type ListPage, lowerBound, type Page } from './lists';
import { type Lifecycle, lifecycleOf, type TradeStatus } from './tradeLifecycle';

/** What a call has changed of a trade. */
export interface TradeChange {
	status?: TradeStatus;
	consigned?: number;
	company?: string;
	mailNo?: string;
	memo?: string;
	flag?: number;
}

/** Which trades are wanted, newest first; the bounds are included. */
export interface TradeQuery extends Page {
	by: 'created' | 'modified';
	from?: number;
	to?: number;
	accept?: (index: number) => boolean;
}

const span = 90 * day;

/** When each trade was created and last modified; everything else of a trade is made when it is asked for. */
export class TradeStore {
	private readonly created: number[] = [];
	private readonly modified: number[] = [];
	private readonly statuses: TradeStatus[] = [];
	private readonly byModified: number[];
	private readonly changes = new Map<number, TradeChange>();

	/** `first` trades over the 90 days before `epoch`. */
	constructor(
		private readonly first: number,
		private readonly epoch: number,
		private readonly salt: number,
	) {
		const step = span / first;
		for (let index = 0; index < first; index++) {
			const jitter = (hashNumbers(salt, index) % 1000) / 1000;
			this.created.push(wholeSecond(epoch - span + step * (index + jitter)));
			const { modified, status } = this.history(index);
			this.modified.push(modified);
			this.statuses.push(status);
		}
		this.byModified = this.created.map((_, index) => index);
		this.byModified.sort((a, b) => this.modifiedAt(a) - this.modifiedAt(b) || a - b);
	}

	get count(): number {
		return this.created.length;
	}

	/** A number that belongs to a trade, to draw its particulars from. */
	hashOf(index: number): number {
		return hashNumbers(this.salt, index);
	}

	/** What has happened to a trade, calls included. */
	lifecycle(index: number): Lifecycle {
		const { consigned } = this.changeOf(index);
		return {
			...this.history(index),
			...(consigned && { consigned }),
			status: this.statusOf(index),
			modified: this.modifiedAt(index),
		};
	}

	statusOf(index: number): TradeStatus {
		return this.statuses[index] ?? 'WAIT_SELLER_SEND_GOODS';
	}

	changeOf(index: number): TradeChange {
		return this.changes.get(index) ?? {};
	}

	/** Changes a trade; it becomes the one modified last. */
	change(index: number, change: TradeChange, now: number): void {
		this.byModified.splice(this.byModified.indexOf(index), 1);
		this.changes.set(index, { ...this.changeOf(index), ...change });
		this.statuses[index] = change.status ?? this.statusOf(index);
		this.touch(index, now);
	}

	/** Adds a trade that was paid this moment. */
	add(now: number): number {
		const index = this.count;
		this.created.push(Math.max(wholeSecond(now), this.created[index - 1] ?? 0));
		this.touch(index, now);
		return index;
	}

	find({ by, from = 0, to = Infinity, accept, ...page }: TradeQuery): ListPage<number> {
		const indexAt = (place: number) => (by === 'created' ? place : (this.byModified[place] ?? 0));
		const times = by === 'created' ? this.created : this.modified;
		const timeAt = (place: number) => times[indexAt(place)] ?? 0;
		const first = lowerBound(this.count, timeAt, from);
		const total = Math.max(0, lowerBound(this.count, timeAt, to + 1) - first);
		const newest = (place: number) => indexAt(first + total - 1 - place);
		if (!accept) return cutPage(total, page, newest);
		const accepted = Array.from({ length: total }, (_, place) => newest(place)).filter(accept);
		return cutPage(accepted.length, page, (place) => accepted[place] ?? 0);
	}

	private touch(index: number, now: number): void {
		this.modified[index] = Math.max(wholeSecond(now), this.modifiedAt(this.byModified.at(-1)));
		this.byModified.push(index);
	}

	private modifiedAt(index: number | undefined): number {
		return index === undefined ? 0 : (this.modified[index] ?? 0);
	}

	private history(index: number): Lifecycle {
		const created = this.created[index] ?? 0;
		if (index < this.first) return lifecycleOf(created, this.epoch, this.hashOf(index));
		return { status: 'WAIT_SELLER_SEND_GOODS', created, paid: created, modified: created };
	}
}
