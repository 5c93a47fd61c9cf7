import type { Failure } from 'n8n-workflow';
import { lookUp } from './errorTable';
import type { Fault } from './Fault';
import { namedParameter } from './namedParameter';
import { isQuota } from './toFault';

/** What happened, and what to do about it, as `catalogue/errors.json` puts it. */
export function explain(fault: Fault): { title: string; hint: string } {
	const { title, hint, namedHint } = lookUp(fault);
	const parameter = namedHint && namedParameter(fault);
	const named = parameter && namedHint.replace('{parameter}', () => parameter);
	return { title, hint: fault.hint ?? (named || hint) };
}

/** The fault in n8n's own terms, its `Failure`; nothing where n8n has none, as for a refused parameter. */
export function failureOf(fault: Fault): Failure | undefined {
	const { cause } = lookUp(fault);
	const { waitMs } = fault;
	const wait = waitMs === undefined ? {} : { retryAfterMs: waitMs };
	if (isQuota(cause, waitMs)) return { cause: 'quota-exhausted', ...wait };
	if (cause === 'rate-limited' || cause === 'quota-exhausted')
		return { cause: 'rate-limited', ...wait };
	return cause && { cause };
}
