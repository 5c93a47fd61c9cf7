import { performance } from 'node:perf_hooks';

/** A clock that is off by more, in milliseconds, is believed when a second answer says the same. */
const longestJump = 60_000;

/** The machine's clock as it was when the process began; nobody sets it while the process runs. */
const steadyClock = () => performance.timeOrigin + performance.now();

/** The gateway's clock, as far as its answers told it; before the first one the machine's. */
export class ServerClock {
	/** Milliseconds by which the gateway is ahead of the machine. */
	ahead = 0;
	/** What one answer alone has said. */
	private doubted?: number;

	/** @param machine epoch milliseconds of the machine's clock, which does not jump */
	constructor(private readonly machine: () => number = steadyClock) {}

	/** Whether the last answer said something else than those before. */
	get isInDoubt(): boolean {
		return this.doubted !== undefined;
	}

	/** Takes the header `Date` of an answer that has just come; one that is no date says nothing. */
	learn(date: string | undefined): void {
		const moment = Date.parse(date ?? '');
		if (Number.isNaN(moment)) return;
		const ahead = moment - this.machine();
		const isNear = (known = Infinity) => Math.abs(ahead - known) <= longestJump;
		const isBelieved = isNear(this.ahead) || isNear(this.doubted);
		if (isBelieved) this.ahead = ahead;
		this.doubted = isBelieved ? undefined : ahead;
	}

	/** Epoch milliseconds; in doubt the earlier ones, as what is read too early is read again. */
	now(): number {
		return this.machine() + Math.min(this.ahead, this.doubted ?? Infinity);
	}
}
