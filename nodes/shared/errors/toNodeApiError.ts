import { type Failure, type INode, NodeApiError } from 'n8n-workflow';
import { errorTable } from './errorTable';
import type { Fault } from './Fault';

/** Where a fault happened. */
export interface FaultContext {
	node: INode;
	/** Wire name of the operation. */
	method: string;
	itemIndex: number;
}

/** Error of a fault for n8n, tied to its item; holds the platform's codes and request id, and no secrets. */
export function toNodeApiError(
	fault: Fault,
	{ node, method, itemIndex }: FaultContext,
): NodeApiError {
	const { title, hint } = errorTable.kinds[fault.kind];
	const details = faultDetails(fault, method);
	const message = `${title}: ${fault.subMessage ?? fault.message}`;
	const error = new NodeApiError(node, details, {
		message,
		description: `${summary(fault)}. ${hint}. [Item ${itemIndex}]`,
		httpCode: fault.code,
		itemIndex,
		failure: failureOf(fault),
	});
	// n8n puts texts of its own in place of the message for codes such as ECONNREFUSED
	error.message = message;
	error.context.fault = details;
	return error;
}

/** The members of a fault that users chain on, as JSON. */
function faultDetails(fault: Fault, method: string): Record<string, string> {
	const { code, message, subCode, subMessage, requestId } = fault;
	const all = { method, code, subCode, message, subMessage, requestId };
	return Object.fromEntries(Object.entries(all).filter(([, value]) => value)) as Record<
		string,
		string
	>;
}

function summary({ code, message, subCode, requestId }: Fault): string {
	const parts = [`Code ${code} (${message})`, subCode && `sub-code ${subCode}`];
	return [...parts, requestId && `request ID ${requestId}`].filter(Boolean).join(', ');
}

function failureOf({ kind, subMessage = '' }: Fault): Failure | undefined {
	const seconds = /last for (\d+) more second/.exec(subMessage)?.[1];
	if (kind === 'throttled')
		return { cause: 'rate-limited', ...(seconds && { retryAfterMs: Number(seconds) * 1000 }) };
	if (kind === 'platform' || kind === 'transport') return { cause: 'temporarily-unavailable' };
	return kind === 'auth' ? { cause: 'credential-invalid' } : undefined;
}
