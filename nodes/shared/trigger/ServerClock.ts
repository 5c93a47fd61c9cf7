/** A clock that jumps by more, in milliseconds, is believed when a second answer says the same. */
const longestJump = 60_000;

/** The gateway's clock, as far as its answers told it; before the first one the machine's. */
export class ServerClock {
	private offset: number | undefined;
	/** What one answer alone has said. */
	private doubted: number | undefined;

	/** @param machine epoch milliseconds of the machine's clock */
	constructor(private readonly machine: () => number = Date.now) {}

	/** Takes the header `Date` of an answer that has just come; one that is no date says nothing. */
	learn(date: string | undefined): void {
		const moment = Date.parse(date ?? '');
		if (Number.isNaN(moment)) return;
		const offset = moment - this.machine();
		const isBelieved = [this.offset ?? offset, this.doubted].some(
			(known) => known !== undefined && Math.abs(offset - known) <= longestJump,
		);
		if (isBelieved) this.offset = offset;
		this.doubted = isBelieved ? undefined : offset;
	}

	/** Epoch milliseconds. */
	now(): number {
		return this.machine() + (this.offset ?? 0);
	}
}
