import type { ResponseField } from '../catalogue/types';
import { banScopeOf, isRenewable } from '../faults/errorTable';
import type { Fault } from '../faults/Fault';
import { redactFault } from '../faults/redact';
import { withRetryAfter } from '../faults/toFault';
import { FaultError } from '../faults/FaultError';
import type { Request, Protocol } from './Protocol';
import { Bans, type Caller } from '../http/Bans';
import type { Call } from './Call';
import { exchange } from '../http/exchange';
import { pacesOf, slowDown } from '../http/Pace';
import { repeatDelay, type RepeatRules } from '../http/repeatDelay';
import { takeTurn } from '../http/takeTurn';
import type { Turns } from '../http/Turns';
import { wait } from '../http/wait';
import { within } from '../http/within';

type Data = Record<string, unknown>;

/** How a call is made. */
export interface CallRules extends RepeatRules {
	/** Milliseconds that the user wants between the calls of a node, 0 for no limit. */
	gap: number;
	/** Turns of the calls of that node. */
	turns?: Turns;
	/** Members of the answer, where the catalogue knows them. */
	response?: ResponseField[];
	/** Finds a refusal in an answer that the platform calls a success. */
	findRefusal?: (payload: Data) => Fault | undefined;
}

/** An answer: its text, that text as data, and the content without envelope. */
export interface Success {
	text: string;
	body: Data;
	payload: Data;
}

type Outcome = Success | { fault: Fault };

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
	const fault = await renewed(protocol.renew(outcome.fault), call);
	return fault ? { fault } : await persist(protocol, call, rules);
}

/** Why there is no new session or token; one that does not come in time is no reason to wait on. */
async function renewed(
	renewal: Promise<Fault | undefined>,
	limits: Pick<Call, 'timeout' | 'signal'>,
): Promise<Fault | undefined> {
	try {
		return await within(renewal, limits);
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
		const late = await takeTurn({ ...rules, bans, caller }, call);
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
		await wait(delay, call.signal);
	}
}

function callerOf({ paceKey, session }: Protocol, { method }: Call): Caller {
	return { appKey: paceKey, method, session: session?.() ?? '' };
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
	{ response, findRefusal }: CallRules,
): Promise<Outcome> {
	const request = await prepare(protocol, call);
	if ('fault' in request) return request;
	const answer = await exchange(request, call);
	if ('fault' in answer) return answer;
	const outcome = protocol.unwrap(answer, response);
	if ('fault' in outcome) return { fault: withRetryAfter(outcome.fault, answer.retryAfter) };
	const fault = findRefusal?.(outcome.payload);
	return fault ? { fault } : { text: answer.text, ...outcome };
}

async function prepare(protocol: Protocol, call: Call): Promise<Request | { fault: Fault }> {
	try {
		return await protocol.request(call, new Date());
	} catch (error) {
		if (error instanceof FaultError) return { fault: error.fault };
		throw error;
	}
}
