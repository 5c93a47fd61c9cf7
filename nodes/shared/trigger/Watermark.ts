import { shortLength, shortName } from './recordKeys';

/** A group of records that was handed over together, and whose end is not known yet. */
export interface Pending {
	/** Key of its execution. */
	key: string;
	/** Short names of its records. */
	names: string[];
	/** Those of the group that it is started without, as they lie in another span now. */
	rest?: string[];
}

/** What is kept over a restart. */
export interface SavedMark {
	/** What the user chose; another choice begins anew. */
	choice: string;
	from: number;
	base: number;
	since: number;
	/** Whether the beginning is the machine's idea of now. */
	isGuessed: boolean;
	/** Short names, one after the other. */
	seen: string;
	pending: Pending[];
	/** Process whose executions the pending ones are. */
	process: string;
}

/** What a mark is kept for. */
export interface MarkOwner {
	/** What the user chose. */
	choice: string;
	/** Process that executions live and end with. */
	process: string;
}

/** How long records that were read can be found again. */
export interface Memory {
	/** Milliseconds before what is read for which they are kept in mind. */
	length: number;
	/** Whether these count from the last present that was reached, as a record comes once for a moment of its own. */
	isFromBase?: boolean;
}

/** Short names that are kept in memory, and over a restart, at most. */
const mostSeen = 200_000;
const mostSaved = 10_000;

/**
 * How far the platform's records are read. What lies before `from` by more than the overlap has been handed over;
 * of what lies within it `seen` says which records have.
 */
export class Watermark {
	/** Groups that a later look has to hand over under the same key. */
	readonly pending: Pending[] = [];
	/** Where the last look that came to the present ended. */
	base: number;
	/** Nothing before is to be read: it is not wanted, or handed over and no more kept in mind. */
	since: number;
	/** Whether the beginning is the machine's idea of now, which the gateway's clock has to correct. */
	isGuessed = false;
	/** With the end of the span that each was read in; endless for what was kept, until the present is reached. */
	private readonly seen = new Map<string, number>();

	/** @param from epoch milliseconds up to which everything is read */
	constructor(
		public from: number,
		private readonly memory: Memory,
	) {
		this.base = this.since = from;
	}

	/** Whether a state was handed over. */
	has(name: string): boolean {
		return this.seen.has(name);
	}

	/** How many names are kept. */
	get size(): number {
		return this.seen.size;
	}

	/** States were handed over that were read in a span up to `to`. */
	add(names: string[], to: number): void {
		for (const name of names) {
			this.seen.delete(name);
			this.seen.set(name, to);
		}
		for (const name of this.seen.keys()) {
			if (this.seen.size <= mostSeen) return;
			this.seen.delete(name);
		}
	}

	/** Everything up to a moment is read and handed over. */
	advance(to: number): void {
		this.from = Math.max(this.from, to);
		this.forget();
	}

	/** The present is reached. What was under way and is not found any more has become something else. */
	caughtUp(): void {
		this.base = this.from;
		this.pending.length = 0;
		for (const [name, to] of this.seen) if (to === Infinity) this.seen.set(name, this.base);
		this.forget();
	}

	/** Goes on where another one is, if that is farther. */
	follow(other: Watermark): void {
		if (other.from < this.from) return;
		this.from = other.from;
		this.base = other.base;
		this.since = Math.max(this.since, other.since);
		this.isGuessed = other.isGuessed;
		for (const [name, to] of other.seen) this.seen.set(name, to);
		const left = this.pending.filter(({ names }) => names.some((name) => !this.seen.has(name)));
		const known = new Set(left.map(({ key }) => key));
		left.push(...other.pending.filter(({ key }) => !known.has(key)));
		this.pending.splice(0, Infinity, ...left);
	}

	/** Puts the beginning elsewhere, before anything was read. */
	begin(from: number): void {
		this.from = this.base = this.since = from;
		this.isGuessed = false;
	}

	/** For keeping, with the newest names. */
	save({ choice, process }: MarkOwner): SavedMark {
		const names = [...this.seen.keys()].slice(-mostSaved);
		const { from, base, since, isGuessed, pending } = this;
		const seen = names.join('');
		return { choice, process, from, base, since, isGuessed, seen, pending: [...pending] };
	}

	/**
	 * What was kept; undefined where there is none for this choice, or it is broken. Executions that a process took with
	 * it when it ended start again, so under other keys.
	 */
	static load(saved: unknown, owner: MarkOwner, memory: Memory): Watermark | undefined {
		if (!isSaved(saved) || saved.choice !== owner.choice) return undefined;
		const { from, seen, pending } = saved;
		const mark = new Watermark(from, memory);
		mark.base = saved.base;
		mark.since = saved.since;
		mark.isGuessed = saved.isGuessed;
		for (let at = 0; at + shortLength <= seen.length; at += shortLength)
			mark.seen.set(seen.slice(at, at + shortLength), Infinity);
		const isAlive = saved.process === owner.process;
		const parts = pending.flatMap(partsOf);
		mark.pending.push(...(isAlive ? parts : parts.map(again)));
		return mark;
	}

	/** What no later look can find again, as none begins before that. */
	private forget(): void {
		const { length, isFromBase } = this.memory;
		const oldest = (isFromBase ? this.base : this.from) - length;
		if (oldest <= this.since) return;
		this.since = oldest;
		for (const [name, to] of this.seen) if (to < oldest) this.seen.delete(name);
	}
}

/** The same group, to be started once more. */
function again({ key, names }: Pending): Pending {
	const [, first = key, count = '1'] = /^(.*)~(\d+)$/s.exec(key) ?? [];
	return { key: `${first}~${Number(count) + 1}`, names };
}

/** Whether a part was started is not known, so that the rest goes by itself. */
const partsOf = ({ key, names, rest }: Pending): Pending[] =>
	rest ? [{ key, names }, partOf(key, rest)] : [{ key, names }];

/** A part of a group by itself, under a key that no other part has. */
export function partOf(key: string, names: string[]): Pending {
	const [group = key] = key.split('+');
	return { key: `${group}+${shortName(names.join(''))}`, names };
}

function isSaved(value: unknown): value is SavedMark {
	if (typeof value !== 'object' || value === null) return false;
	const { from, base, since, seen, pending } = value as Record<string, unknown>;
	const areNumbers = [from, base, since].every((one) => Number.isFinite(one));
	return areNumbers && typeof seen === 'string' && Array.isArray(pending);
}
