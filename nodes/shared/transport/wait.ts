import { setTimeout as sleep } from 'node:timers/promises';

/** Waits some milliseconds; rejects at once when the execution is stopped. */
export async function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
	if (milliseconds > 0) await sleep(milliseconds, undefined, { signal });
	else signal?.throwIfAborted();
}
