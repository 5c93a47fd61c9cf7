import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LoggedCall } from '../calls/LoggedCall';
import { type ChangePlan, readChangePlan } from '../changes/ChangePlan';
import type { Change } from '../changes/Changes';
import { type InjectedFault, readInjectedFault } from '../faults/InjectedFault';
import type { Addresses } from '../http/addresses';
import { readBody } from '../http/readRequest';
import { sendJson } from '../http/sendResponse';

/** What can be done to a running gateway. */
export interface Controls {
	readonly protocols: Addresses;
	readonly calls: LoggedCall[];
	injectFault(rule: InjectedFault): void;
	addTrades(count: number): string[];
	planChanges(plan: ChangePlan): Change[];
	setClock(secondsAhead: number): void;
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
	'POST /gateway/faults': (controls, body) => {
		const rule = readInjectedFault(body);
		controls.injectFault(rule);
		return { rule };
	},
	'POST /gateway/expire': expire,
	'POST /gateway/changes': (controls, body) => ({
		changes: controls.planChanges(readChangePlan(body)),
	}),
	'POST /gateway/clock': setClock,
	'POST /gateway/trades': (controls, body) => ({ tids: controls.addTrades(readCount(body)) }),
};

/** Does what a request under `/gateway/` asks for. */
export async function control(
	controls: Controls,
	incoming: IncomingMessage,
	outgoing: ServerResponse,
): Promise<void> {
	const name = `${incoming.method} ${(incoming.url ?? '').split('?')[0]}`;
	const action = actions[name];
	if (!action)
		return sendJson(outgoing, { error: `Choose from ${Object.keys(actions).join(', ')}` }, 404);
	const text = (await readBody(incoming)).toString('utf8');
	try {
		return await sendJson(outgoing, action(controls, JSON.parse(text || '{}')));
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return sendJson(outgoing, { error: message }, 400);
	}
}

function readCount(body: unknown): number {
	const { count: wanted = 1 } = Object(body) as { count?: unknown };
	const count = Number(wanted);
	if (!Number.isInteger(count) || count < 1 || count > 1000)
		throw new Error('count is a number from 1 to 1000');
	return count;
}

/** Sets the clock as a body says: `{"secondsAhead": -540}`. */
function setClock(controls: Controls, body: unknown): unknown {
	const { secondsAhead } = Object(body) as { secondsAhead?: unknown };
	if (typeof secondsAhead !== 'number' || !Number.isFinite(secondsAhead))
		throw new Error('secondsAhead is a number');
	controls.setClock(secondsAhead);
	return { secondsAhead };
}

const enders: Record<string, (controls: Controls) => void> = {
	sessions: (controls) => controls.expireSessions(),
	dingTalkTokens: (controls) => controls.expireDingTalkTokens(),
	refreshTokens: (controls) => controls.expireRefreshTokens(),
};

/** Ends the tokens that a body names: `{"what": "sessions"}`. */
function expire(controls: Controls, body: unknown): unknown {
	const { what } = Object(body) as { what?: unknown };
	const end = typeof what === 'string' && Object.hasOwn(enders, what) ? enders[what] : undefined;
	if (!end) throw new Error(`what is one of ${Object.keys(enders).join(', ')}`);
	end(controls);
	return { expired: what };
}
