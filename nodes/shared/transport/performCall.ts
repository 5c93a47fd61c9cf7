import type { ResponseField } from '../catalogue/types';
import type { Fault } from '../errors/Fault';
import type { Account } from './account';
import type { Call } from './Call';
import { paceOf } from './Pace';
import { repeatDelay, type RepeatRules } from './repeatDelay';
import { send } from './send';
import { unwrap } from './unwrap';
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

/** Makes a call at the pace of its app key and repeats it as its rules allow; each try is signed anew. */
export async function performCall(
	account: Account,
	call: Call,
	rules: CallRules,
): Promise<Success | { fault: Fault }> {
	const pace = paceOf(account.appKey);
	const started = Date.now();
	for (let attempt = 1; ; attempt += 1) {
		await pace.turn(rules.gap, call.signal);
		const outcome = await tryOnce(account, call, rules);
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
	account: Account,
	call: Call,
	{ response, findRefusal }: CallRules,
): Promise<Success | { fault: Fault }> {
	const answer = await send(account, call);
	if ('fault' in answer) return answer;
	const outcome = unwrap(answer.text, response);
	if ('fault' in outcome) return outcome;
	const fault = findRefusal?.(outcome.payload);
	return fault ? { fault } : { text: answer.text, ...outcome };
}
