import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Call } from '../calls/Call';
import { type Misbehaviour, readMisbehaviour } from '../misbehaviour/Misbehaviour';
import type { Addresses } from '../protocols/addressesAt';
import { expire } from './expire';
import { readBody } from './readRequest';
import { sendJson } from './send';

/** What can be done to a running gateway. */
export interface Controls {
	readonly protocols: Addresses;
	readonly calls: Call[];
	misbehave(rule: Misbehaviour): void;
	addTrades(count: number): string[];
	expireSessions(): void;
	expireDingTalkTokens(): void;
	expireRefreshTokens(): void;
	reset(): void;
	report(error: unknown): void;
}

type Action = (controls: Controls, body: unknown) => unknown;

const actions: Record<string, Action> = {
	'GET /gateway/calls': (controls) => controls.calls,
	'POST /gateway/reset': (controls) => {
		controls.reset();
		return { reset: true };
	},
	'POST /gateway/misbehave': (controls, body) => {
		const rule = readMisbehaviour(body);
		controls.misbehave(rule);
		return { rule };
	},
	'POST /gateway/expire': expire,
	'POST /gateway/trades': (controls, body) => ({ tids: controls.addTrades(readCount(body)) }),
};

/** Does what a request under `/gateway/` asks for. */
export async function control(
	controls: Controls,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	const name = `${request.method} ${(request.url ?? '').split('?')[0]}`;
	const action = actions[name];
	if (!action)
		return sendJson(response, { error: `Choose from ${Object.keys(actions).join(', ')}` }, 404);
	const text = (await readBody(request)).toString('utf8');
	try {
		return await sendJson(response, action(controls, JSON.parse(text || '{}')));
	} catch (error) {
		return sendJson(
			response,
			{ error: error instanceof Error ? error.message : String(error) },
			400,
		);
	}
}

function readCount(body: unknown): number {
	const count =
		typeof body === 'object' && body !== null && 'count' in body ? Number(body.count) : 1;
	if (!Number.isInteger(count) || count < 1 || count > 1000)
		throw new Error('count is a number from 1 to 1000');
	return count;
}
