import type { Fault } from '../errors/Fault';
import { endOfWait, toFault } from '../errors/toFault';
import type { Bans, Caller } from './Bans';
import type { Call } from './Call';
import { paceOf } from './Pace';
import { longestBan } from './repeatDelay';
import type { Turns } from './Turns';
import { wait } from './wait';

/** What a call waits for before it is sent. */
export interface Queue {
	bans: Bans;
	caller: Caller;
	/** Milliseconds that the user wants between the calls of a node, 0 for no limit. */
	gap: number;
	/** Turns of the calls of that node; absent where it has no limit. */
	turns?: Turns;
}

/** Milliseconds to wait; undefined when that is more than is left, or why else the call is not sent. */
type Step = (queue: Queue, left: number) => number | Fault | undefined;

/**
 * Waits until a call may be sent: for the limit of its node, for bans, and for the pace that its app key was taught.
 * A wait beyond the call's timeout, or beyond the longest ban that is waited for, is not begun.
 * @returns the fault of a call that is not sent
 */
export async function takeTurn(
	queue: Queue,
	{ timeout, signal }: Pick<Call, 'timeout' | 'signal'>,
): Promise<Fault | undefined> {
	signal?.throwIfAborted();
	const end = Date.now() + timeout;
	for (const step of [ownTurn, endOfBan, taughtTurn, endOfBan]) {
		const pause = step(queue, end - Date.now());
		if (typeof pause !== 'number') return pause ?? tooLate(timeout);
		if (pause > 0) await wait(pause, signal);
	}
	return undefined;
}

const ownTurn: Step = ({ gap, turns }, left) => (gap > 0 && turns ? turns.take(gap, left) : 0);

const taughtTurn: Step = ({ caller }, left) => {
	const pace = paceOf(caller.appKey);
	return pace ? pace.take(left) : 0;
};

const endOfBan: Step = ({ bans, caller }, left) => {
	const ban = bans.find(caller);
	if (!ban) return 0;
	const pause = ban.until - Date.now();
	if (pause <= Math.min(longestBan, left)) return pause;
	const note = `Not sent: the ban ends ${endOfWait(pause)}`;
	return { ...ban.fault, waitMs: pause, notSent: true, note };
};

function tooLate(timeout: number): Fault {
	const message = `The call was not sent, as its turn does not come within ${timeout} ms`;
	return toFault({ code: 'TURN_TIMEOUT', message, notSent: true });
}
