import type { Fault } from '../errors/Fault';

/** A call that cannot be made because what it needs was refused, such as a token. */
export class Refused extends Error {
	constructor(readonly fault: Fault) {
		super(fault.message);
		this.name = 'Refused';
	}
}
