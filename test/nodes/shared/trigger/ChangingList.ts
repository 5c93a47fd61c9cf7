import type { IDataObject } from 'n8n-workflow';
import type { Ask, AskedPage } from '../../../../nodes/shared/trigger/readSpan';
import type { Span } from '../../../../nodes/shared/trigger/windowTimes';

/** A change of a record: when it was made, and when the list shows it; epoch milliseconds. */
export interface Change {
	id: number;
	at: number;
	shownAt: number;
	/** Other members of the record from then on. */
	members?: IDataObject;
}

/** What a change makes of a record. */
type State = Change & { version: number };

/** Numbers from 0 to 1 that a seed repeats. */
export function randomOf(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1664525 + 1013904223) % 2 ** 32;
		return state / 2 ** 32;
	};
}

/** Text of a moment on the platform's clock. */
export const textOf = (moment: number): string =>
	new Date(moment + 8 * 3_600_000).toISOString().replace('T', ' ').slice(0, 19);

/**
 * A platform's list of records by the time of their last change, newest first, in a time of its own that each call
 * takes some of. A change shows late, so that records join, move and leave while pages are read.
 */
export class ChangingList {
	now: number;
	calls = 0;
	/** Says no to a call before it is answered. */
	refuse?: (span: Span) => void;
	private readonly changes: State[] = [];
	private next = 0;
	/** Last change of each record that shows. */
	private readonly shown = new Map<number, State>();

	constructor(
		changes: Change[],
		start: number,
		private readonly size: number,
		private readonly callTime = 300,
	) {
		this.now = start;
		const latest = new Map<number, State>();
		for (const change of [...changes].sort((a, b) => a.at - b.at)) {
			const { version = 0, members } = latest.get(change.id) ?? {};
			const state = { ...change, members: { ...members, ...change.members }, version: version + 1 };
			latest.set(change.id, state);
			this.changes.push(state);
		}
		this.changes.sort((a, b) => a.shownAt - b.shownAt);
	}

	/** What a trigger asks. */
	ask: Ask = async (span, page) => this.page(span, page);

	page(span: Span, page: number): AskedPage {
		this.calls += 1;
		this.now += this.callTime;
		this.refuse?.(span);
		this.show();
		const found = [...this.shown.values()]
			.filter(({ at }) => at >= span.from && at < span.to + 1000)
			.sort((a, b) => b.at - a.at || a.id - b.id);
		const records = found.slice(page * this.size, (page + 1) * this.size).map(recordOf);
		return { records, total: found.length };
	}

	/** The last state of each record, by its name. */
	lastStates(): string[] {
		this.now = Infinity;
		this.show();
		return [...this.shown.values()].map(({ id, at, version }) => stateOf(id, at, version));
	}

	private show(): void {
		for (; this.next < this.changes.length; this.next += 1) {
			const change = this.changes[this.next]!;
			if (change.shownAt > this.now) return;
			const known = this.shown.get(change.id);
			if (!known || known.version < change.version) this.shown.set(change.id, change);
		}
	}
}

const recordOf = ({ id, at, version, members }: State): IDataObject => ({
	tid: String(id),
	modified: textOf(at),
	revision: version,
	...members,
});

const stateOf = (id: number, at: number, version: number) => `${id}@${textOf(at)}@${version}`;

/** Name of the state of a record that a list gave. */
export const nameOf = ({ tid, modified, revision }: IDataObject): string =>
	`${String(tid)}@${String(modified)}@${String(revision)}`;

/** Changes of records at random, spread over some time, each shown up to `lag` milliseconds late. */
export function randomChanges(
	random: () => number,
	{ count, start, time, lag }: { count: number; start: number; time: number; lag: number },
): Change[] {
	return Array.from({ length: count }, () => {
		const at = Math.floor((start + random() * time) / 1000) * 1000;
		return { id: Math.floor(random() * count * 0.6), at, shownAt: at + random() * lag };
	});
}
