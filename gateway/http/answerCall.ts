import type { IncomingMessage, ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { formOf } from '../answer/envelope';
import { type Call, recordCall } from '../calls/Call';
import type { Misbehaviour } from '../misbehaviour/Misbehaviour';
import type { Desk } from './Desk';
import { addBody, readBody, readHead } from './readRequest';
import type { Received } from './Received';
import { isEarly, isLate, strikeEarly, strikeLate } from './strikes';
import { type Answer, send } from './send';

/** Answers one call: reads it, lets the misbehaviours strike, and has the platform answer. */
export async function answerCall(
	desk: Desk,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	const start = performance.now();
	const received = readHead(request);
	if (strike(desk, received, ({ kind, moment }) => kind === 'drop' && moment === 'unread')) {
		desk.finish({ ...recordCall(received, desk.nextNumber()), outcome: 'drop' });
		response.destroy();
		return;
	}
	addBody(received, await readBody(request));
	const call = recordCall(received, desk.nextNumber());
	try {
		await deliver(desk, { received, call, response });
	} finally {
		call.milliseconds = Math.round((performance.now() - start) * 100) / 100;
		desk.finish(call);
	}
}

interface Delivery {
	received: Received;
	call: Call;
	response: ServerResponse;
}

async function deliver(desk: Desk, delivery: Delivery): Promise<void> {
	const { received, call, response } = delivery;
	const slow = strike(desk, received, ({ kind }) => kind === 'slow');
	if (slow) await wait(slow.ms ?? 1000, undefined, { ref: false });
	const early = strike(desk, received, isEarly);
	if (early) return strikeEarly(early, call, response);
	const answer = answerOf(desk, delivery);
	const late = strike(desk, received, isLate);
	if (late) return strikeLate(late, { call, response, answer });
	return send(response, answer);
}

function answerOf(desk: Desk, { received, call }: Delivery): Answer {
	const text = desk.platform.answer(received, call);
	const gzip = desk.gzip && /\bgzip\b/.test(received.headers['accept-encoding'] ?? '');
	const type = formOf(received.texts).format === 'xml' ? 'text/xml' : 'text/javascript';
	return { status: 200, contentType: `${type};charset=UTF-8`, text, gzip };
}

function strike(
	desk: Desk,
	{ texts }: Received,
	wanted: (rule: Misbehaviour) => boolean,
): Misbehaviour | undefined {
	return desk.misbehaviours.take(texts.get('method') ?? '', wanted);
}
