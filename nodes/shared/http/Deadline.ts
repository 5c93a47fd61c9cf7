import type { Call } from '../protocols/Call';
import { longestTimer } from './wait';

/** Ends one wait when its time is over or the execution is stopped; `clear` ends the timer and the listening. */
export class Deadline {
	private readonly controller = new AbortController();
	private readonly timer: NodeJS.Timeout;
	private readonly stop?: AbortSignal;
	private readonly onStop = () => this.controller.abort();

	/** Its time is over. */
	isOver = false;

	constructor({ timeout, signal }: Pick<Call, 'timeout' | 'signal'>) {
		this.timer = setTimeout(() => this.end(), Math.min(timeout, longestTimer));
		this.stop = signal;
		if (signal?.aborted) this.controller.abort();
		else signal?.addEventListener('abort', this.onStop);
	}

	/** Is aborted when the wait has to end. */
	get signal(): AbortSignal {
		return this.controller.signal;
	}

	clear(): void {
		clearTimeout(this.timer);
		this.stop?.removeEventListener('abort', this.onStop);
	}

	private end(): void {
		this.isOver = true;
		this.controller.abort();
	}
}
