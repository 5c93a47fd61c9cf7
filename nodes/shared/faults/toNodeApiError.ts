import { type INode, NodeApiError } from 'n8n-workflow';
import { explain, failureOf } from './explain';
import type { Fault } from './Fault';
import { redactFault, shorten } from './redact';

/** Most characters of a text within the error's own message and description. */
const longestReason = 400;

/** Where a fault happened. */
export interface FaultContext {
	node: INode;
	/** Wire name of the operation. */
	method: string;
	itemIndex: number;
	/** Texts that must not be shown. */
	secrets?: Array<string | undefined>;
}

/** Error of a fault for n8n, tied to its item; holds the platform's codes and request id, and no secrets. */
export function toNodeApiError(
	given: Fault,
	{ node, method, itemIndex, secrets = [] }: FaultContext,
): NodeApiError {
	const fault = redactFault(given, secrets);
	const { title, hint } = explain(fault);
	const details = faultDetails(fault, method);
	const reason = shorten(fault.subMessage || fault.message, longestReason);
	const message = `${title}: ${reason}${fault.note ? `. ${fault.note}` : ''}`;
	const error = new NodeApiError(node, details, {
		message,
		description: `${summary(fault, method)}. ${hint}. [Item ${itemIndex}]`,
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
	const { kind, code, message, subCode, subMessage, note, requestId, member } = fault;
	const all = { method, kind, code, subCode, message, subMessage, note, requestId, member };
	return Object.fromEntries(Object.entries(all).filter(([, value]) => value)) as Record<
		string,
		string
	>;
}

function summary({ code, message, subCode, requestId, member }: Fault, method: string): string {
	const place = member ? ` in the answer's member ${member}` : '';
	const parts = [
		`Code ${code}${place} (${shorten(message, longestReason)})`,
		subCode && `sub-code ${subCode}`,
	];
	const rest = [requestId && `request ID ${requestId}`, `method ${method}`];
	return [...parts, ...rest].filter(Boolean).join(', ');
}
