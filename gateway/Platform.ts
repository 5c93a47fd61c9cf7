import { membersOf } from './answer/members';
import { sampleOf } from './answer/sampleOf';
import { selectFields } from './answer/selectFields';
import type { Call } from './calls/Call';
import { maskSecret } from './calls/maskSecret';
import { checkParameters } from './checks/parameters';
import { unknownParameters } from './checks/unknownParameters';
import { hashNumbers } from './hash';
import type { Answer } from './http/Answer';
import type { Received } from './http/Received';
import { faultKinds, faultOf } from './misbehaviour/faults';
import type { Misbehaviours } from './misbehaviour/Misbehaviours';
import { Refusal } from './Refusal';
import type { Admitted, Caller, Protocol } from './protocols/Protocol';
import type { TokenStore } from './tokens/TokenStore';

/** What the platform works with. */
export interface PlatformParts {
	misbehaviours: Misbehaviours;
	tokens: TokenStore;
	/** Told of an error that is the gateway's own. */
	report: (error: unknown) => void;
}

/** Answers the calls of all protocols: checks them in the platforms' order, then makes an answer. */
export class Platform {
	private answered = 0;

	constructor(private readonly parts: PlatformParts) {}

	/** Starts the request ids anew. */
	reset(): void {
		this.answered = 0;
	}

	/** The answer to a call; notes in the call what became of it. */
	answer(protocol: Protocol, received: Received, call: Call): Answer {
		call.requestId = this.nextRequestId();
		try {
			const answer = this.carryOut(protocol, received, call);
			call.outcome = 'ok';
			return answer;
		} catch (error) {
			const refusal = protocol.inWords(this.refusalOf(error));
			call.outcome = refusal.summary;
			return protocol.writeRefusal(refusal, call.requestId, received);
		}
	}

	private refusalOf(error: unknown): Refusal {
		if (error instanceof Refusal) return error;
		this.parts.report(error);
		return new Refusal(1, 'isp.unknown-error', String(error));
	}

	private carryOut(protocol: Protocol, received: Received, call: Call): Answer {
		if (received.fault !== undefined) throw received.fault;
		const operation = protocol.operationOf(received);
		const app = protocol.checkProtocol(received, operation);
		const business = protocol.business(received, operation);
		const brought = { ...received, business };
		const { method } = operation;
		call.business = Object.fromEntries([...business].map((entry) => maskSecret(entry, method)));
		call.unknown = unknownParameters(brought, operation);
		const seller = this.admit(protocol, received, { operation, app });
		if (seller) call.seller = seller.nick;
		checkParameters(brought, operation);
		this.misbehave(method);
		const caller = { operation, ...(app && { app }), ...(seller && { seller }) };
		return this.tell(protocol, { ...caller, received, business, requestId: call.requestId });
	}

	/** Ends the token of the call where a rule says so; then checks it. */
	private admit(protocol: Protocol, received: Received, caller: Caller): Caller['seller'] {
		const { operation } = caller;
		const token = protocol.tokenOf(received, operation);
		const { misbehaviours, tokens } = this.parts;
		if (token && misbehaviours.take(operation.method, ({ kind }) => kind === 'expire'))
			tokens.end(token);
		return protocol.checkToken(received, caller);
	}

	private misbehave(method: string): void {
		const rule = this.parts.misbehaviours.take(method, ({ kind }) => faultKinds.has(kind));
		if (rule) throw faultOf(rule);
	}

	private tell(protocol: Protocol, call: Admitted): Answer {
		const { operation, business, requestId, received } = call;
		const members = selectFields(membersOf(operation), operation, business.get('fields'));
		const record = protocol.serve(call) ?? sampleOf(operation, members, { business, requestId });
		return protocol.writeSuccess({ operation, members, record, requestId }, received);
	}

	private nextRequestId(): string {
		this.answered++;
		const number = hashNumbers(0x7a0ba0, this.answered).toString(36).padStart(7, '0');
		return `16s${number}${this.answered.toString(36).padStart(4, '0')}`;
	}
}
