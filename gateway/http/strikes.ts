import type { ServerResponse } from 'node:http';
import type { Call } from '../calls/Call';
import type { Misbehaviour } from '../misbehaviour/Misbehaviour';
import type { Answer } from './Answer';
import { send, sendHalf } from './send';

/** Strikes before the call is carried out. */
export function isEarly({ kind, moment = 'read' }: Misbehaviour): boolean {
	return (
		kind === 'hang' ||
		kind === 'status' ||
		kind === 'html' ||
		(kind === 'drop' && moment === 'read')
	);
}

/** Strikes when the call is carried out and its answer ready. */
export function isLate({ kind, moment }: Misbehaviour): boolean {
	return kind === 'malformed' || kind === 'truncated' || (kind === 'drop' && moment === 'done');
}

/** Drops, hangs or answers with something else than the platform would. */
export async function strikeEarly(
	rule: Misbehaviour,
	call: Call,
	response: ServerResponse,
): Promise<void> {
	call.outcome = rule.kind;
	const contentType = 'text/html;charset=UTF-8';
	const text = '<!DOCTYPE html><html><body><h1>Service temporarily unavailable</h1></body></html>';
	if (rule.kind === 'drop') response.destroy();
	if (rule.kind === 'html') await send(response, { status: 200, contentType, text });
	if (rule.kind !== 'status') return;
	call.outcome = `status ${rule.status ?? 502}`;
	await send(response, { status: rule.status ?? 502, contentType, text });
}

/** Loses or damages an answer. */
export async function strikeLate(
	{ kind }: Misbehaviour,
	{ call, response, answer }: { call: Call; response: ServerResponse; answer: Answer },
): Promise<void> {
	call.outcome = kind;
	if (kind === 'drop') response.destroy();
	else if (kind === 'truncated') sendHalf(response, answer);
	else await send(response, { ...answer, text: answer.text.slice(0, -1).replace(':', '') });
}
