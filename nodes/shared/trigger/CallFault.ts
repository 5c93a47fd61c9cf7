import type { NodeApiError } from 'n8n-workflow';
import type { Fault } from '../faults/Fault';

/** A call of a trigger that failed, with n8n's error of it. */
export class CallFault extends Error {
	constructor(
		readonly fault: Fault,
		readonly shown: NodeApiError,
	) {
		super(shown.message);
		this.name = 'CallFault';
	}
}
