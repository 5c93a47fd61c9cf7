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

/** Short names that are kept in memory at most. */
const mostSeen = 200_000;

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
	save({ choice, process }: MarkOwner, most: number): SavedMark {
		const names = [...this.seen.keys()].slice(-most);
		const { from, base, pending } = this;
		return { choice, process, from, base, seen: names.join(''), pending: [...pending] };
	}

	/**
	 * What was kept; undefined where there is none for this choice, or it is broken. Executions that a process took with
	 * it when it ended start again, so under other keys.
	 */
	static load(saved: unknown, owner: MarkOwner, memory: number): Watermark | undefined {
		if (!isSaved(saved) || saved.choice !== owner.choice) return undefined;
		const { from, base, seen, pending } = saved;
		const mark = new Watermark(from, memory, base);
		for (let at = 0; at + shortLength <= seen.length; at += shortLength)
			mark.seen.set(seen.slice(at, at + shortLength), from);
		const isAlive = saved.process === owner.process;
		mark.pending.push(...(isAlive ? pending : pending.map(again)));
		return mark;
	}
}

/** The same group, to be started once more. */
function again({ key, names }: Pending): Pending {
	const [, first = key, count = '1'] = /^(.*)~(\d+)$/s.exec(key) ?? [];
	return { key: `${first}~${Number(count) + 1}`, names };
}

function isSaved(value: unknown): value is SavedMark {
	if (typeof value !== 'object' || value === null) return false;
	const { from, base, seen, pending } = value as Record<string, unknown>;
	const areNumbers = [from, base].every((one) => Number.isFinite(one));
	return areNumbers && typeof seen === 'string' && Array.isArray(pending);
}
