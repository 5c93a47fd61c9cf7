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

/** The platform said no, or could not be heard; a plain value without secrets. */
export interface Fault {
	kind: FaultKind;
	/** Code of the platform, of HTTP, or of the network. */
	code: string;
	/** The platform's short text, or ours. */
	message: string;
	subCode?: string;
	subMessage?: string;
	/** Names the call in the platform's logs. */
	requestId?: string;
}
