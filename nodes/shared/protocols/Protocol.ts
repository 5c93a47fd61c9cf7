import type FormData from 'form-data';
import type { ResponseField } from '../catalogue/types';
import type { Fault } from '../faults/Fault';
import type { Call } from './Call';

/** An HTTP request; its address may hold secrets. */
export interface Request {
	verb: 'GET' | 'POST';
	url: string;
	headers: Record<string, string>;
	body?: string | FormData;
}

/** What came back over HTTP. */
export interface Answer {
	status: number;
	text: string;
	/** Header `Retry-After`. */
	retryAfter?: string;
}

type Data = Record<string, unknown>;

/** An answer as it came and its content, or the refusal in it. */
export type Unwrapped = { body: Data; payload: Data } | { fault: Fault };

/** How the calls of one account reach their platform; one protocol an item, as it knows the token in use. */
export interface Protocol {
	/** Whose calls the platform counts together. */
	readonly paceKey: string;
	/** Access token of the user for whom the next call acts, where there is one. */
	readonly session?: () => string | undefined;
	/** Texts that must not be shown. */
	readonly secrets: string[];
	/** Parameters that the account gives when the user leaves them out, by wire name. */
	readonly defaults?: Record<string, string>;
	/**
	 * Request of a call: each try needs a new one, as times, signatures and tokens age.
	 * @throws FaultError when no token is to be had
	 */
	request(call: Call, now: Date): Promise<Request>;
	/** Reads an answer. */
	unwrap(answer: Answer, response?: ResponseField[]): Unwrapped;
	/**
	 * Makes the next request carry a new token or session; gives the fault when there is none to be had.
	 * Absent when the account cannot renew what it has.
	 */
	renew?(fault: Fault): Promise<Fault | undefined>;
}
