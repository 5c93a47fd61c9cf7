import type { ServerResponse } from 'node:http';
import type { LoggedCall } from '../calls/LoggedCall';
import type { InjectedFault } from '../faults/InjectedFault';
import type { GatewayResponse } from '../http/messages';
import { sendHalf, sendResponse } from '../http/sendResponse';

/** Whether a fault takes the place of the platform's response: the call is not served. */
export function replacesResponse({ kind, moment = 'read' }: InjectedFault): boolean {
	return ['hang', 'status', 'html'].includes(kind) || (kind === 'drop' && moment === 'read');
}

/** Whether a fault loses or damages the response of a call that was served. */
export function breaksResponse({ kind, moment }: InjectedFault): boolean {
	return kind === 'malformed' || kind === 'truncated' || (kind === 'drop' && moment === 'done');
}

/** Drops, hangs or responds with something else than the platform would. */
export async function replaceResponse(
	{ kind, status = 502 }: InjectedFault,
	call: LoggedCall,
	outgoing: ServerResponse,
): Promise<void> {
	call.outcome = kind === 'status' ? `status ${status}` : kind;
	const contentType = 'text/html;charset=UTF-8';
	const text = '<!DOCTYPE html><html><body><h1>Service temporarily unavailable</h1></body></html>';
	if (kind === 'drop') outgoing.destroy();
	if (kind === 'html') await sendResponse(outgoing, { status: 200, contentType, text });
	if (kind === 'status') await sendResponse(outgoing, { status, contentType, text });
}

/** Loses or damages a response. */
export async function breakResponse(
	{ kind }: InjectedFault,
	call: LoggedCall,
	{ outgoing, response }: { outgoing: ServerResponse; response: GatewayResponse },
): Promise<void> {
	call.outcome = kind;
	if (kind === 'drop') outgoing.destroy();
	else if (kind === 'truncated') sendHalf(outgoing, response);
	else
		await sendResponse(outgoing, {
			...response,
			text: response.text.slice(0, -1).replace(':', ''),
		});
}
