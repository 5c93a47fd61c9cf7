import { FaultError } from '../faults/Fault';
import type { TimeLimits } from './messages';
import { timeoutFault } from './send';
import { longestTimer } from './wait';

/**
 * Waits for something that is shared with other calls, no longer than one call may; it goes on for the others.
 * @throws FaultError when it does not come within the call's timeout
 */
export async function withinTimeout<Result>(
	shared: Promise<Result>,
	limits: TimeLimits,
): Promise<Result> {
	const deadline = new Deadline(limits);
	try {
		return await Promise.race([shared, endOf(deadline, limits)]);
	} finally {
		deadline.clear();
	}
}

function endOf(deadline: Deadline, { timeout }: TimeLimits): Promise<never> {
	return new Promise((_, reject) => {
		const end = () =>
			reject(
				deadline.isOver
					? new FaultError(timeoutFault(timeout))
					: new Error('The execution was stopped'),
			);
		if (deadline.signal.aborted) end();
		else deadline.signal.addEventListener('abort', end);
	});
}

/** Ends one wait when its time is over or the execution is stopped; `clear` ends the timer and the listening. */
class Deadline {
	private readonly controller = new AbortController();
	private readonly timer: NodeJS.Timeout;
	private readonly stop?: AbortSignal;
	private readonly onStop = () => this.controller.abort();

	/** Its time is over. */
	isOver = false;

	constructor({ timeout, signal }: TimeLimits) {
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
