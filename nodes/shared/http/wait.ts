import { setTimeout as sleep } from 'node:timers/promises';

/** Longest time that a timer of Node can measure, in milliseconds; a longer one ends at once. */
export const longestTimer = 2 ** 31 - 1;

/** Waits some milliseconds, `longestTimer` at most; rejects at once when the execution is stopped. */
export async function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
	if (milliseconds > 0) await sleep(Math.min(milliseconds, longestTimer), undefined, { signal });
	else signal?.throwIfAborted();
}
