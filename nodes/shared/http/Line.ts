/** Lets tasks work one after the other, in the order in which they came. */
export class Line {
	private last: Promise<unknown> = Promise.resolve();

	/** Does a task when all before it are done, whether they failed or not. */
	async wait<Result>(task: () => Promise<Result>): Promise<Result> {
		const before = this.last;
		const work = before.then(task);
		this.last = work.catch(() => undefined);
		return await work;
	}
}
