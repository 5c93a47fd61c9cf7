import type { Fault } from './Fault';

/** A call that cannot be made because what it needs was refused, such as a token. */
export class FaultError extends Error {
	constructor(readonly fault: Fault) {
		super(fault.message);
		this.name = 'FaultError';
	}
}
