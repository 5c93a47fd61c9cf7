/** Moments at which the calls of a node may start, so that a gap stays between them. */
export class Turns {
	/** Where calls stand that wait for a pace that the platform taught. */
	readonly queue = new Queue();

	/** Start of the last call that has a turn. */
	private last = -Infinity;

	/**
	 * Takes the next turn.
	 * @param gap milliseconds after the call before
	 * @param longest milliseconds that may be waited
	 * @returns milliseconds until the turn comes; undefined, and no turn is taken, when that is too long
	 */
	take(gap: number, longest: number): number | undefined {
		const now = Date.now();
		const start = Math.max(now, this.last + gap);
		if (start - now > longest) return undefined;
		this.last = Math.max(this.last, start);
		return start - now;
	}
}

/** Lets tasks work one after the other, in the order in which they came. */
class Queue {
	private last: Promise<unknown> = Promise.resolve();

	/** Does a task when all before it are done, whether they failed or not. */
	async wait<Result>(task: () => Promise<Result>): Promise<Result> {
		const before = this.last;
		const work = before.then(task);
		this.last = work.catch(() => undefined);
		return await work;
	}
}
