import { wholeSecond } from '../values/formats';
import { fraction, hashNumbers } from '../values/hash';
import type { TimeKind } from './ChangeFacts';
import type { ChangePlan } from './ChangePlan';

/** A record as it was made by one of its changes. */
export interface Version {
	/** The place of its record. */
	index: number;
	/** From 0 on, by record. */
	number: number;
	/** The second of the change. */
	time: number;
	/** The moment from which lists hold it. */
	stored: number;
}

/** A record as lists hold it. */
export interface Indexed extends Version {
	created: number;
	/** The times of all its changes up to this one. */
	times: number[];
}

/** Which records are wanted; the bounds are included. */
export interface ChangeQuery {
	kind: TimeKind;
	from: number;
	to: number;
}

/** Records that change as planned, each at most once a second. */
export class ChangingRecords {
	/** All versions that there are or will be, by record. */
	private readonly records: Version[][] = [];
	/** What lists do not hold yet, the last first. */
	private waiting: Version[] = [];
	/** What lists hold, by record. */
	private readonly indexed = new Map<number, Version>();

	/** All versions, also those to come. */
	get all(): Version[] {
		return this.records.flat();
	}

	/** Plans changes, from now on or from a moment before. */
	plan(plan: ChangePlan, now: number): Version[] {
		const { count = 1, perSecond = 0, since = 0, again = 0, lag = 0, late = 0, seed = 1 } = plan;
		const start = now - since * 1000;
		const planned = Array.from({ length: count }, (_, at) => {
			const hash = hashNumbers(seed, this.records.length + at * 7 + 1);
			const moment = start + (perSecond > 0 ? (at * 1000) / perSecond : 0);
			const share = fraction(hashNumbers(hash, 1)) < late ? 1 : fraction(hashNumbers(hash, 2)) ** 3;
			const isAgain = fraction(hashNumbers(hash, 3)) < again;
			const index = isAgain ? this.oneToChange(hash, moment) : this.records.length;
			return this.add(index, moment, lag * 1000 * share);
		});
		this.sortWaiting();
		return planned;
	}

	/** Changes some of the records that a list holds; the lists know it at once. */
	touch(found: Indexed[], count: number, now: number): void {
		const time = wholeSecond(now);
		const free = found.filter(({ index }) => (this.newest(index)?.time ?? 0) < time);
		for (const { index } of free.slice(-count)) this.add(index, now, 0);
		this.sortWaiting();
	}

	/** What lists hold at a moment. */
	find({ kind, from, to }: ChangeQuery, now: number): Indexed[] {
		this.index(now);
		const found: Indexed[] = [];
		for (const version of this.indexed.values()) {
			const time = timeOf(version, kind, this.createdOf(version));
			if (time >= from && time <= to) found.push(this.withTimes(version));
		}
		return found;
	}

	/** A record as it is at a moment, whether lists hold it or not. */
	at(index: number, now: number): Indexed | undefined {
		const version = this.records[index]?.findLast(({ time }) => time <= now);
		return version && this.withTimes(version);
	}

	/** Whether no later change of a record is planned. */
	isLast(index: number, number: number): boolean {
		return this.records[index]?.length === number + 1;
	}

	private withTimes(version: Version): Indexed {
		const versions = this.records[version.index] ?? [];
		const times = versions.slice(0, version.number + 1).map(({ time }) => time);
		return { ...version, created: this.createdOf(version), times };
	}

	private createdOf({ index, time }: Version): number {
		return this.records[index]?.[0]?.time ?? time;
	}

	private add(index: number, moment: number, lag: number): Version {
		const versions = (this.records[index] ??= []);
		const version = {
			index,
			number: versions.length,
			time: wholeSecond(moment),
			stored: Math.floor(moment + lag),
		};
		versions.push(version);
		this.waiting.push(version);
		return version;
	}

	/** A record whose last change is older than the moment; a new one where the first tries find none. */
	private oneToChange(hash: number, moment: number): number {
		const places = Array.from({ length: 8 }, (_, at) => hashNumbers(hash, 10 + at));
		const tried = places.map((place) => place % Math.max(1, this.records.length));
		const isFree = (index: number) => (this.newest(index)?.time ?? Infinity) < wholeSecond(moment);
		return tried.find(isFree) ?? this.records.length;
	}

	private newest(index: number): Version | undefined {
		return this.records[index]?.at(-1);
	}

	/** A change may come into the lists before an older one of its record: it is the newer one that stays. */
	private index(now: number): void {
		for (let next = this.waiting.at(-1); next && next.stored <= now; next = this.waiting.at(-1)) {
			this.waiting.pop();
			if ((this.indexed.get(next.index)?.time ?? 0) < next.time) this.indexed.set(next.index, next);
		}
	}

	private sortWaiting(): void {
		this.waiting.sort((a, b) => b.stored - a.stored);
	}
}

/** The time of a record that a window is about, or that a list is sorted by. */
export function timeOf({ time, stored }: Version, kind: TimeKind, created: number): number {
	if (kind === 'created') return created;
	return kind === 'stored' ? wholeSecond(stored) : time;
}
