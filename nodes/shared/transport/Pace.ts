import { wait } from './wait';

/** Longest gap between two calls that throttling leads to, in milliseconds. */
const longestGap = 5_000;

/** The speed of all calls of one app key in this process; the platform counts per app key. */
export class Pace {
	/** Moment before which no call starts. */
	private next = 0;

	/** Milliseconds between calls that the platform's throttling taught. */
	private learned = 0;

	/**
	 * Waits for the turn of a call.
	 * @param gap milliseconds that the user wants between calls, 0 for no limit
	 */
	async turn(gap: number, signal?: AbortSignal): Promise<void> {
		for (let pause = this.next - Date.now(); pause > 0; pause = this.next - Date.now())
			await wait(pause, signal);
		this.next = Date.now() + Math.max(gap, this.learned);
	}

	/** The platform throttles: pause for as long as it says, then go on more slowly. */
	throttled(pause: number): void {
		this.next = Math.max(this.next, Date.now() + pause);
		this.learned = Math.min(Math.max(this.learned * 2, 50), longestGap);
	}

	/** A call went through: go a little faster again. */
	succeeded(): void {
		this.learned = this.learned < 5 ? 0 : this.learned * 0.9;
	}
}

const paces = new Map<string, Pace>();

/** The pace of an app key, shared by all nodes of the process. */
export function paceOf(appKey: string): Pace {
	const pace = paces.get(appKey) ?? new Pace();
	paces.set(appKey, pace);
	return pace;
}
