/** Layer and remedy of a fault. */
export type FaultKind =
	| 'auth'
	| 'permission'
	| 'throttled'
	| 'parameter'
	| 'business'
	| 'platform'
	| 'transport'
	| 'malformed';

/**
 * Whether the same call may be sent again:
 * - `always`: it was refused before anything was done
 * - `safe`: whether anything was done is open, so only where doing it twice does no harm
 * - `never`: it would be refused again, or the platform has answered for good
 */
export type Repeat = 'always' | 'safe' | 'never';

/**
 * The platform said no, or could not be heard; a plain value. Its texts are the platform's, uncut, and may repeat
 * the call with its secrets: `redactFault` comes before anything that shows them.
 */
export interface Fault {
	kind: FaultKind;
	/** Code of the platform, of the answer's own error member, of HTTP, or of the network. */
	code: string;
	/** The platform's short text, or ours. */
	message: string;
	/** Start of an answer that cannot be read. */
	excerpt?: string;
	subCode?: string;
	subMessage?: string;
	/** Names the call in the platform's logs. */
	requestId?: string;
	/** Absent: as the error table says. */
	repeat?: Repeat;
	/** Milliseconds for which the platform says it will refuse. */
	waitMs?: number;
	/** The call was not sent, so the platform has not judged it. */
	notSent?: true;
	/** What is to be added to the platform's text, such as that the call was not sent. */
	note?: string;
	/** What to do about it, where the protocol knows better than the error table. */
	hint?: string;
	/** Whose list the code is of, where that is not the gateway's own. */
	codesOf?: 'dingTalk';
	/** Member of the answer that says no, when the platform itself called the call a success. */
	member?: string;
}

/** A call that cannot be made because what it needs is not to be had, such as a token. */
export class FaultError extends Error {
	constructor(readonly fault: Fault) {
		super(fault.message);
		this.name = 'FaultError';
	}
}
