import type { RunInput } from './engine';

/**
 * Stops an execution some time after something has happened, as a busy machine takes its time to begin.
 * @param hasHappened what the time counts from
 * @param milliseconds from then on
 */
export function stopAfter(hasHappened: () => boolean, milliseconds = 200): RunInput['onStart'] {
	return (stop) => {
		const look = setInterval(() => {
			if (!hasHappened()) return;
			clearInterval(look);
			setTimeout(stop, milliseconds);
		}, 10);
	};
}
