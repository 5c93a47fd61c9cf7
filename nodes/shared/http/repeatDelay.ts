import type { Fault } from '../faults/Fault';

/** When a call may be repeated. */
export interface RepeatRules {
	/** How often a call is tried at most. */
	tries: number;
	/** The operation only reads, so that carrying it out twice does no harm. */
	repeatable: boolean;
}

/** Longest ban that is waited for, in milliseconds. */
export const longestBan = 60_000;

/** Longest time spent on one call with all its tries, in milliseconds. */
const longestCall = 300_000;
const firstPause = 250;
const longestPause = 8_000;

/**
 * Milliseconds to wait before a call is tried again; undefined when it must not or need not be.
 * A fault that leaves open whether the platform acted is repeated for reading operations only.
 */
export function repeatDelay(
	fault: Fault,
	attempt: number,
	{ tries, repeatable, spent }: RepeatRules & { spent: number },
): number | undefined {
	const isAllowed = fault.repeat === 'always' || (fault.repeat === 'safe' && repeatable);
	if (!isAllowed || attempt >= tries || (fault.waitMs ?? 0) > longestBan) return undefined;
	const backOff = Math.min(firstPause * 2 ** (attempt - 1), longestPause) * (0.5 + Math.random());
	const delay = Math.max(backOff, fault.waitMs ?? 0);
	return spent + delay > longestCall ? undefined : delay;
}
