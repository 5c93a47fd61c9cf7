import type { IncomingMessage, ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { Call } from '../calls/Call';
import { recordCall } from '../calls/recordCall';
import type { Misbehaviour } from '../misbehaviour/Misbehaviour';
import type { Answer } from './Answer';
import type { Desk } from './Desk';
import type { Entrance } from './Entrance';
import { addBody, readBody, readHead } from './readRequest';
import type { Received } from './Received';
import { send } from './send';
import { isEarly, isLate, strikeEarly, strikeLate } from './strikes';

/** Where a call came in, and where its answer goes. */
export interface Visit {
	entrance: Entrance;
	request: IncomingMessage;
	response: ServerResponse;
}

/** Answers one call: reads it, lets the misbehaviours strike, and has its entrance answer. */
export async function answerCall(desk: Desk, visit: Visit): Promise<void> {
	const start = performance.now();
	const { entrance, request, response } = visit;
	const received = readHead(request);
	const head = entrance.note(received);
	if (strike(desk, head, ({ kind, moment }) => kind === 'drop' && moment === 'unread')) {
		desk.finish({ ...recordCall(received, desk.nextNumber(), head), outcome: 'drop' });
		response.destroy();
		return;
	}
	addBody(received, await readBody(request));
	const call = recordCall(received, desk.nextNumber(), entrance.note(received));
	try {
		await deliver(desk, { ...visit, received, call });
	} finally {
		call.milliseconds = Math.round((performance.now() - start) * 100) / 100;
		desk.finish(call);
	}
}

interface Delivery extends Visit {
	received: Received;
	call: Call;
}

async function deliver(desk: Desk, delivery: Delivery): Promise<void> {
	const { call, response } = delivery;
	const slow = strike(desk, call, ({ kind }) => kind === 'slow');
	if (slow) await wait(slow.ms ?? 1000, undefined, { ref: false });
	const early = strike(desk, call, isEarly);
	if (early) return strikeEarly(early, call, response);
	const answer = answerOf(desk, delivery);
	const late = strike(desk, call, isLate);
	if (late) return strikeLate(late, { call, response, answer });
	return send(response, answer);
}

function answerOf(desk: Desk, { entrance, received, call }: Delivery): Answer {
	const gzip = desk.gzip && /\bgzip\b/.test(received.headers['accept-encoding'] ?? '');
	return { ...entrance.answer(received, call), gzip };
}

function strike(
	desk: Desk,
	{ method }: { method: string },
	wanted: (rule: Misbehaviour) => boolean,
): Misbehaviour | undefined {
	return desk.misbehaviours.take(method, wanted);
}
