import type { NodeApiError } from 'n8n-workflow';
import type { Fault } from '../faults/Fault';

/** Whether the platform says no to the one record that was asked for, and would again. */
export const isForGood = (error: unknown): error is CallFault =>
	error instanceof CallFault && /^(parameter|business|permission)$/.test(error.fault.kind);

/** Whether it may be that the platform refuses a span of time for its length. */
export const isSpanRefusal = ({ kind }: Fault): boolean => /^(parameter|business)$/.test(kind);

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
