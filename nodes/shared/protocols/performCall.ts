import type { ResponseField } from '../catalogue/types';
import { banScopeOf, isRenewable } from '../faults/errorTable';
import { type Fault, FaultError } from '../faults/Fault';
import { redactFault } from '../faults/redact';
import { withRetryAfter } from '../faults/toFault';
import { Bans, type Caller } from '../http/Bans';
import type { Limits, Request, Response, TimeLimits } from '../http/messages';
import { pacesOf, slowDown } from '../http/Pace';
import { repeatDelay, type RepeatRules } from '../http/repeatDelay';
import { send } from '../http/send';
import { takeTurn } from '../http/takeTurn';
import type { Turns } from '../http/Turns';
import { wait } from '../http/wait';
import { withinTimeout } from '../http/withinTimeout';
import type { Call } from './Call';
import type { Protocol } from './Protocol';

type Data = Record<string, unknown>;

/** How a call is made. */
export interface CallRules extends RepeatRules {
	/** Milliseconds that the user wants between the calls of a node, 0 for no limit. */
	gap: number;
	/** Turns of the calls of that node. */
	turns?: Turns;
	/** Members of the answer, where the catalogue knows them. */
	response?: ResponseField[];
	/** Finds a fault in an answer that the platform calls a success. */
	findFault?: (payload: Data) => Fault | undefined;
	/** Of each try, and of each wait for something that is shared. */
	limits: Limits;
}

/** An answer: its text, that text as data, and the content without envelope. */
export interface Answer extends Pick<Response, 'text' | 'date'> {
	body: Data;
	payload: Data;
}

/** What came of a call. */
export type Outcome = Answer | { fault: Fault };

/** Of all calls of the process. */
const bans = new Bans();

/**
 * Makes a call when its turn comes and repeats it as its rules allow; each try is signed anew.
 * A session or token that has ended is renewed once: the platform refuses it before it does anything.
 */
export async function performCall(
	protocol: Protocol,
	call: Call,
	rules: CallRules,
): Promise<Outcome> {
	const outcome = await persist(protocol, call, rules);
	if (!('fault' in outcome) || !protocol.renew || !isRenewable(outcome.fault)) return outcome;
	const fault = await renewed(protocol.renew(outcome.fault), rules.limits);
	return fault ? { fault } : await persist(protocol, call, rules);
}

/** Why there is no new session or token; one that does not come in time is no reason to wait on. */
async function renewed(
	renewal: Promise<Fault | undefined>,
	limits: TimeLimits,
): Promise<Fault | undefined> {
	try {
		return await withinTimeout(renewal, limits);
	} catch (error) {
		if (error instanceof FaultError) return error.fault;
		throw error;
	}
}

/** Tries a call until it succeeds or must not be repeated, or may not be sent in time. */
async function persist(protocol: Protocol, call: Call, rules: CallRules): Promise<Outcome> {
	const started = Date.now();
	let last: Outcome | undefined;
	for (let attempt = 1; ; attempt += 1) {
		const caller = callerOf(protocol, call);
		const late = await takeTurn({ ...rules, bans, caller }, rules.limits);
		if (late) return last ?? { fault: late };
		const sentAt = Date.now();
		last = await tryOnce(protocol, call, rules);
		if (!('fault' in last)) {
			for (const pace of pacesOf(caller)) pace.succeeded();
			return last;
		}
		learn(last.fault, protocol, caller, sentAt);
		const delay = repeatDelay(last.fault, attempt, { ...rules, spent: Date.now() - started });
		if (delay === undefined) return last;
		await wait(delay, rules.limits.signal);
	}
}

function callerOf({ rateLimitKey, session }: Protocol, { method }: Call): Caller {
	return { appKey: rateLimitKey, method, session: session?.() ?? '' };
}

/** What a throttling says about calls to come; a ban is kept without the secrets of its call. */
function learn(fault: Fault, { secrets }: Protocol, caller: Caller, sentAt: number): void {
	if (fault.kind !== 'throttled') return;
	const scope = banScopeOf(fault);
	slowDown(scope, caller, sentAt);
	const { waitMs } = fault;
	if (!waitMs) return;
	bans.add(scope, caller, { fault: redactFault(fault, secrets), until: Date.now() + waitMs });
}

async function tryOnce(
	protocol: Protocol,
	call: Call,
	{ limits, response: members, findFault }: CallRules,
): Promise<Outcome> {
	const request = await prepare(protocol, call, limits);
	if ('fault' in request) return request;
	const response = await send(request, limits);
	if ('fault' in response) return response;
	const outcome = protocol.unwrap(response, members);
	if ('fault' in outcome) return { fault: withRetryAfter(outcome.fault, response.retryAfter) };
	const fault = findFault?.(outcome.payload);
	return fault ? { fault } : { text: response.text, date: response.date, ...outcome };
}

async function prepare(
	protocol: Protocol,
	call: Call,
	limits: TimeLimits,
): Promise<Request | { fault: Fault }> {
	try {
		return await protocol.request(call, new Date(), limits);
	} catch (error) {
		if (error instanceof FaultError) return { fault: error.fault };
		throw error;
	}
}
