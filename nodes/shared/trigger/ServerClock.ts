/** The gateway's clock, as far as its answers told it; before the first one the machine's. */
export class ServerClock {
	private offset: number | undefined;

	/** @param machine epoch milliseconds of the machine's clock */
	constructor(private readonly machine: () => number = Date.now) {}

	get isKnown(): boolean {
		return this.offset !== undefined;
	}

	/** Takes the header `Date` of an answer that has just come; one that is no date says nothing. */
	learn(date: string | undefined): void {
		const moment = Date.parse(date ?? '');
		if (!Number.isNaN(moment)) this.offset = moment - this.machine();
	}

	/** Epoch milliseconds. */
	now(): number {
		return this.machine() + (this.offset ?? 0);
	}
}
