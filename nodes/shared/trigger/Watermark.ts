import { shortLength } from './recordKeys';

/** A group of records that was handed over together, and whose end is not known yet. */
export interface Pending {
	/** Key of its execution. */
	key: string;
	/** Short names of its records. */
	names: string[];
}

/** What is kept over a restart. */
export interface SavedMark {
	/** What the user chose; another choice begins anew. */
	choice: string;
	from: number;
	base: number;
	/** Short names, one after the other. */
	seen: string;
	pending: Pending[];
	/** When it was saved. */
	at: number;
}

/** Short names that are kept in memory at most. */
const mostSeen = 200_000;

/** Milliseconds in which n8n surely still knows the execution of a group, by its key. */
const memoryOfKeys = 120_000;

/**
 * How far the platform's records are read. What lies before `from` by more than the overlap has been handed over;
 * of what lies within it `seen` says which records have.
 */
export class Watermark {
	/** Groups that a later look has to hand over under the same key. */
	readonly pending: Pending[] = [];
	private readonly seen = new Map<string, number>();

	/**
	 * @param from epoch milliseconds up to which everything is read
	 * @param memory milliseconds for which records that were read are kept in mind
	 */
	constructor(
		public from: number,
		private readonly memory: number,
		/** Where the last look that came to the present ended. */
		public base = from,
	) {}

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
	}

	/** The present is reached; what no later look can find again is forgotten. */
	caughtUp(): void {
		this.base = this.from;
		for (const [name, to] of this.seen) if (to < this.base - this.memory) this.seen.delete(name);
	}

	/** Goes on where another one is, if that is farther. */
	follow(other: Watermark): void {
		if (other.from < this.from) return;
		this.from = other.from;
		this.base = other.base;
		for (const [name, to] of other.seen) this.seen.set(name, to);
		const known = new Set(this.pending.map(({ key }) => key));
		this.pending.push(...other.pending.filter(({ key }) => !known.has(key)));
	}

	/** Puts the beginning elsewhere, before anything was read. */
	begin(from: number): void {
		this.from = this.base = from;
	}

	/** For keeping; the newest names, `most` of them. */
	save(choice: string, most: number, now: number): SavedMark {
		const names = [...this.seen.keys()].slice(-most);
		const { from, base, pending } = this;
		return { choice, from, base, seen: names.join(''), pending: [...pending], at: now };
	}

	/** What was kept; undefined where there is none for this choice, or it is broken. */
	static load(saved: unknown, choice: string, memory: number, now: number): Watermark | undefined {
		if (!isSaved(saved) || saved.choice !== choice) return undefined;
		const mark = new Watermark(saved.from, memory, saved.base);
		const { seen } = saved;
		for (let at = 0; at + shortLength <= seen.length; at += shortLength)
			mark.seen.set(seen.slice(at, at + shortLength), saved.from);
		if (now - saved.at <= memoryOfKeys) mark.pending.push(...saved.pending);
		else
			mark.add(
				saved.pending.flatMap(({ names }) => names),
				saved.from,
			);
		return mark;
	}
}

function isSaved(value: unknown): value is SavedMark {
	if (typeof value !== 'object' || value === null) return false;
	const { from, base, seen, pending, at } = value as Record<string, unknown>;
	const areNumbers = [from, base, at].every((one) => Number.isFinite(one));
	return areNumbers && typeof seen === 'string' && Array.isArray(pending);
}
