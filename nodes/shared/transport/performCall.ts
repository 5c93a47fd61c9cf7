import type { ResponseField } from '../catalogue/types';
import { isRenewable } from '../errors/errorTable';
import type { Fault } from '../errors/Fault';
import { Refused } from '../roads/Refused';
import type { Request, Road } from '../roads/Road';
import type { Call } from './Call';
import { exchange } from './exchange';
import { paceOf } from './Pace';
import { repeatDelay, type RepeatRules } from './repeatDelay';
import { wait } from './wait';

type Data = Record<string, unknown>;

/** How a call is made. */
export interface CallRules extends RepeatRules {
	/** Milliseconds between calls of the app key, 0 for no limit. */
	gap: number;
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

/**
 * Makes a call at the pace of its app key and repeats it as its rules allow; each try is signed anew.
 * A session or token that has ended is renewed once: the platform refuses it before it does anything.
 */
export async function performCall(road: Road, call: Call, rules: CallRules): Promise<Outcome> {
	const outcome = await persist(road, call, rules);
	if (!('fault' in outcome) || !road.renew || !isRenewable(outcome.fault)) return outcome;
	const fault = await road.renew(outcome.fault);
	return fault ? { fault } : await persist(road, call, rules);
}

/** Tries a call until it succeeds or must not be repeated. */
async function persist(road: Road, call: Call, rules: CallRules): Promise<Outcome> {
	const pace = paceOf(road.paceKey);
	const started = Date.now();
	for (let attempt = 1; ; attempt += 1) {
		await pace.turn(rules.gap, call.signal);
		const outcome = await tryOnce(road, call, rules);
		if (!('fault' in outcome)) {
			pace.succeeded();
			return outcome;
		}
		const { fault } = outcome;
		if (fault.kind === 'throttled') pace.throttled(fault.waitMs ?? 0);
		const delay = repeatDelay(fault, attempt, { ...rules, spent: Date.now() - started });
		if (delay === undefined) return outcome;
		await wait(delay, call.signal);
	}
}

async function tryOnce(
	road: Road,
	call: Call,
	{ response, findRefusal }: CallRules,
): Promise<Outcome> {
	const request = await prepare(road, call);
	if ('fault' in request) return request;
	const answer = await exchange(request, call);
	if ('fault' in answer) return answer;
	const outcome = road.unwrap(answer, response);
	if ('fault' in outcome) return outcome;
	const fault = findRefusal?.(outcome.payload);
	return fault ? { fault } : { text: answer.text, ...outcome };
}

async function prepare(road: Road, call: Call): Promise<Request | { fault: Fault }> {
	try {
		return await road.request(call, new Date());
	} catch (error) {
		if (error instanceof Refused) return { fault: error.fault };
		throw error;
	}
}
