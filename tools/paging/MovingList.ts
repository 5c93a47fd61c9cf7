/** What happens to a list between two calls. */
export interface Changes {
	/** Records that come in at the front. */
	joinFront?: number;
	/** Records that come in anywhere, as an old order does that now has the status that is asked for. */
	joinAnywhere?: number;
	/** Records that go, from anywhere. */
	leave?: number;
	/** Records from anywhere that go to the front, as one that is changed does in a list by time of change. */
	moveFront?: number;
	/** Records from anywhere that go to the end, as in a list that is sorted the other way. */
	moveBack?: number;
}

/** A record of the list. */
export interface Row {
	id: string;
}

/** A list on a server that changes between the calls, with random numbers from a seed. */
export class MovingList {
	private readonly rows: Row[];
	private readonly gone = new Set<string>();
	private readonly first: Row[];
	private state: number;
	private made = 0;
	/** Calls so far. */
	calls = 0;

	constructor(
		length: number,
		private readonly changes: Changes,
		seed: number,
	) {
		this.state = seed * 2_654_435_761;
		this.rows = Array.from({ length }, () => this.make());
		this.first = [...this.rows];
	}

	/** One page, whole and of one moment, with the total; then the list changes. */
	page(number: number, size: number): { rows: Row[]; total: number } {
		this.calls += 1;
		const rows = this.rows.slice((number - 1) * size, number * size).map((row) => ({ ...row }));
		const page = { rows, total: this.rows.length };
		this.change();
		return page;
	}

	/** Records that were there from the first call to the last. */
	stayed(): Row[] {
		return this.first.filter(({ id }) => !this.gone.has(id));
	}

	private change(): void {
		const {
			joinFront = 0,
			joinAnywhere = 0,
			leave = 0,
			moveFront = 0,
			moveBack = 0,
		} = this.changes;
		for (let at = 0; at < joinFront; at += 1) this.rows.unshift(this.make());
		for (let at = 0; at < joinAnywhere; at += 1) this.rows.splice(this.anywhere(), 0, this.make());
		for (const { id } of this.take(leave)) this.gone.add(id);
		this.rows.unshift(...this.take(moveFront));
		this.rows.push(...this.take(moveBack));
	}

	private take(count: number): Row[] {
		return Array.from({ length: count }, () => this.rows.splice(this.anywhere(), 1)).flat();
	}

	private make(): Row {
		this.made += 1;
		return { id: String(this.made) };
	}

	private anywhere(): number {
		return Math.floor(this.random() * this.rows.length);
	}

	/** mulberry32: small, and the same everywhere. */
	private random(): number {
		this.state = (this.state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	}
}
