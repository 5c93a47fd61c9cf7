import type { ResponseField } from '../catalogue/types';
import type { Fault } from '../faults/Fault';
import type { Request, Response, TimeLimits } from '../http/messages';
import type { AccountValues } from '../values/changeValues';
import type { Call } from './Call';

type Data = Record<string, unknown>;

/** An answer as it came and its content without envelope, or the fault in it. */
export type Unwrapped = { body: Data; payload: Data } | { fault: Fault };

/** How the calls of one account reach their platform; one protocol an item, as it knows the token in use. */
export interface Protocol {
	/** Key of the rate limit: names the account whose calls the platform counts together. */
	readonly rateLimitKey: string;
	/** Access token of the user for whom the next call acts, where there is one. */
	readonly session?: () => string | undefined;
	/** Texts that must not be shown. */
	readonly secrets: string[];
	/** What the account gives for parameters that the user leaves out, by its own fields. */
	readonly defaults?: AccountValues;
	/**
	 * Request of a call: each try needs a new one, as times, signatures and tokens age.
	 * @param limits how long it may wait for a token
	 * @throws FaultError when no token is to be had
	 */
	request(call: Call, now: Date, limits: TimeLimits): Promise<Request>;
	/** Reads a response; `members` are those of the answer, where the catalogue knows them. */
	unwrap(response: Response, members?: ResponseField[]): Unwrapped;
	/**
	 * Makes the next request carry a new token or session; gives the fault when there is none to be had.
	 * Absent when the account cannot renew what it has.
	 */
	renew?(fault: Fault): Promise<Fault | undefined>;
}
