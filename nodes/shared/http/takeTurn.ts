import type { Fault } from '../faults/Fault';
import { endOfWait, toFault } from '../faults/toFault';
import type { Bans, Caller } from './Bans';
import type { TimeLimits } from './messages';
import { type Pace, pacesOf } from './Pace';
import { longestBan } from './repeatDelay';
import { Turns } from './Turns';
import { wait } from './wait';

/** What a call waits for before it is sent. */
export interface TurnRules {
	bans: Bans;
	caller: Caller;
	/** Milliseconds that the user wants between the calls of a node, 0 for no limit. */
	gap: number;
	/** Turns of the calls of that node. */
	turns?: Turns;
}

/** Milliseconds to wait; undefined when that is more than is left, or why else the call is not sent. */
type Step = (rules: TurnRules, left: number) => number | Fault | undefined;

/**
 * Waits until a call may be sent: for bans, for the limit of its node, and for the pace that the platform taught.
 * A wait beyond the call's timeout, or beyond the longest ban that is waited for, is not begun.
 * @returns the fault of a call that is not sent
 */
export async function takeTurn(rules: TurnRules, limits: TimeLimits): Promise<Fault | undefined> {
	const fault = await waitFor([endOfBan, ownTurn, endOfBan], rules, limits);
	if (fault || pacesOf(rules.caller).length === 0) return fault;
	const { turns = new Turns() } = rules;
	// The calls of a node stand in line, and the time of each begins when it is the first
	return await turns.queue.wait(() => waitForPace(rules, limits));
}

async function waitFor(
	steps: Step[],
	rules: TurnRules,
	limits: TimeLimits,
): Promise<Fault | undefined> {
	const { timeout, signal } = limits;
	signal?.throwIfAborted();
	const end = Date.now() + timeout;
	for (const step of steps) {
		const pause = step(rules, end - Date.now());
		if (typeof pause !== 'number') return pause ?? tooLate(timeout);
		if (pause > 0) await wait(pause, signal);
	}
	return undefined;
}

/** Other nodes wait for the same pace; whoever wakes first goes, and the others wait again. */
async function waitForPace(
	rules: TurnRules,
	{ timeout, signal }: TimeLimits,
): Promise<Fault | undefined> {
	const end = Date.now() + timeout;
	for (;;) {
		const left = end - Date.now();
		const fault = await waitFor([endOfBan], rules, { timeout: left, signal });
		if (fault) return fault;
		const paces = pacesOf(rules.caller);
		const pause = Math.max(0, ...paces.map((pace) => pace.pause));
		if (pause === 0) return start(paces);
		if (pause > left) return tooLate(timeout);
		await wait(pause, signal);
	}
}

function start(paces: Pace[]): undefined {
	for (const pace of paces) pace.started();
}

const ownTurn: Step = ({ gap, turns }, left) => (gap > 0 && turns ? turns.take(gap, left) : 0);

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
