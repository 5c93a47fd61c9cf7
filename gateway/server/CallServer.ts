import type { IncomingMessage, ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { CallLog, Endpoint, LoggedCall } from '../calls/LoggedCall';
import { recordCall } from '../calls/recordCall';
import type { InjectedFault } from '../faults/InjectedFault';
import type { InjectedFaults } from '../faults/InjectedFaults';
import type { GatewayRequest } from '../http/messages';
import { addBody, readBody, readHead } from '../http/readRequest';
import { sendResponse } from '../http/sendResponse';
import {
	breakResponse,
	breaksResponse,
	replaceResponse,
	replacesResponse,
} from './connectionFaults';

/** What the calls of all protocols go through. */
export interface CallServerParts {
	injectedFaults: InjectedFaults;
	log: CallLog;
	/** Whether to compress for clients that take it. */
	gzip: boolean;
	/** The gateway's clock, which responses tell. */
	now: () => number;
	/** Takes one line a call. */
	write: (line: string) => void;
	/** Takes the text of each response, secrets included. */
	answered?: (call: LoggedCall, text: string) => void;
}

/** One call with its connection. */
interface Exchange {
	endpoint: Endpoint;
	request: GatewayRequest;
	outgoing: ServerResponse;
	call: LoggedCall;
}

/** Takes in calls, injects the faults of the connection, and writes the calls down. */
export class CallServer {
	private arrived = 0;
	/** How often all was forgotten: a call that came before belongs to nothing that is kept. */
	private resets = 0;

	constructor(private readonly parts: CallServerParts) {}

	/** Answers one call at an endpoint. */
	async answer(
		endpoint: Endpoint,
		incoming: IncomingMessage,
		outgoing: ServerResponse,
	): Promise<void> {
		const start = performance.now();
		const request = readHead(incoming);
		const head = endpoint.identify(request);
		if (this.take(head, ({ kind, moment }) => kind === 'drop' && moment === 'unread')) {
			this.finish({ ...recordCall(request, ++this.arrived, head), outcome: 'drop' });
			outgoing.destroy();
			return;
		}
		await addBody(request, await readBody(incoming));
		const call = recordCall(request, ++this.arrived, endpoint.identify(request));
		const { resets } = this;
		try {
			await this.respond({ endpoint, request, outgoing, call });
		} finally {
			call.milliseconds = Math.round((performance.now() - start) * 100) / 100;
			if (resets === this.resets) this.finish(call);
		}
	}

	/** Forgets calls and faults, and counts from 1 again. */
	reset(): void {
		this.arrived = 0;
		this.resets += 1;
		this.parts.log.clear();
		this.parts.injectedFaults.clear();
	}

	private async respond({ endpoint, request, outgoing, call }: Exchange): Promise<void> {
		const slow = this.take(call, ({ kind }) => kind === 'slow');
		if (slow) await wait(slow.ms ?? 1000, undefined, { ref: false });
		const replacing = this.take(call, replacesResponse);
		if (replacing) return replaceResponse(replacing, call, outgoing);
		const gzip = this.parts.gzip && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
		const answer = endpoint.answer(request, call);
		const headers = { Date: new Date(this.parts.now()).toUTCString(), ...answer.headers };
		const response = { ...answer, gzip, headers };
		this.parts.answered?.(call, response.text);
		const breaking = this.take(call, breaksResponse);
		if (breaking) return breakResponse(breaking, call, { outgoing, response });
		return sendResponse(outgoing, response);
	}

	private take(
		{ method }: { method: string },
		isWanted: (fault: InjectedFault) => boolean,
	): InjectedFault | undefined {
		return this.parts.injectedFaults.take(method, isWanted);
	}

	/** Writes a call down, once its outcome is known; the line holds no secrets and no values. */
	private finish(call: LoggedCall): void {
		this.parts.log.add(call);
		const { time, outcome, milliseconds, requestId } = call;
		// The method comes from outside: nothing of it may break the line.
		const method = call.method.replace(/[^\w.-]/g, '?').slice(0, 100) || '-';
		this.parts.write([time, method, outcome, `${milliseconds}ms`, requestId || '-'].join(' '));
	}
}
