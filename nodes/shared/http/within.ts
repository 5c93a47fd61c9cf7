import { FaultError } from '../faults/FaultError';
import type { Call } from '../protocols/Call';
import { Deadline } from './Deadline';
import { timeoutFault } from './exchange';

/**
 * Waits for something that is shared with other calls, no longer than one call may; it goes on for the others.
 * @throws FaultError when it does not come within the call's timeout
 */
export async function within<Result>(
	shared: Promise<Result>,
	limits: Pick<Call, 'timeout' | 'signal'>,
): Promise<Result> {
	const deadline = new Deadline(limits);
	try {
		return await Promise.race([shared, endOf(deadline, limits)]);
	} finally {
		deadline.clear();
	}
}

function endOf(deadline: Deadline, { timeout }: Pick<Call, 'timeout'>): Promise<never> {
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
