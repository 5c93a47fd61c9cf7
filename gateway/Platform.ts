import type { OperationFacts } from '../nodes/shared/catalogue/types';
import { type Form, formOf, writeRefusal, writeSuccess } from './answer/envelope';
import { membersOf } from './answer/members';
import { sampleAnswer } from './answer/sample';
import { tellSuccess } from './answer/tellSuccess';
import { selectFields } from './answer/selectFields';
import type { Call } from './calls/Call';
import { businessParameters, checkParameters, unknownParameters } from './checks/parameters';
import { type Admitted, checkProtocol } from './checks/protocol';
import { checkSession } from './checks/session';
import { hashNumbers } from './hash';
import type { Received } from './http/Received';
import { faultKinds, faultOf } from './misbehaviour/faults';
import type { Misbehaviours } from './misbehaviour/Misbehaviours';
import { Refusal } from './Refusal';
import { services } from './shop/services';
import type { Shops } from './shop/Shops';
import type { Members } from './value';

/** What the platform works with. */
export interface PlatformParts {
	operations: Map<string, OperationFacts>;
	shops: Shops;
	misbehaviours: Misbehaviours;
	now: () => number;
	/** Told of an error that is the gateway's own. */
	report: (error: unknown) => void;
}

/** Answers requests as the platform does: checks them in its order, then makes an answer. */
export class Platform {
	private answered = 0;

	constructor(private readonly parts: PlatformParts) {}

	/** Starts the request ids anew. */
	reset(): void {
		this.answered = 0;
	}

	/** The text of the answer; notes in the call what became of it. */
	answer(received: Received, call: Call): string {
		const form = formOf(received.texts);
		call.requestId = this.nextRequestId();
		try {
			const text = this.carryOut(received, call, form);
			call.outcome = 'ok';
			return text;
		} catch (error) {
			return this.refuse(error, call, form);
		}
	}

	private refuse(error: unknown, call: Call, form: Form): string {
		if (!(error instanceof Refusal)) this.parts.report(error);
		const refusal =
			error instanceof Refusal ? error : new Refusal(1, 'isp.unknown-error', String(error));
		call.outcome = refusal.summary;
		return writeRefusal(refusal, call.requestId, form);
	}

	private carryOut(received: Received, call: Call, form: Form): string {
		if (received.fault !== undefined) throw received.fault;
		const admitted = checkProtocol(received, this.parts.operations, this.parts.now());
		const { operation } = admitted;
		const business = businessParameters(received, operation);
		call.business = Object.fromEntries(business);
		call.unknown = unknownParameters(received, operation);
		const record = this.serve(received, { admitted, business, call });
		const members = selectFields(membersOf(operation), operation, business.get('fields'));
		const requestId = call.requestId;
		const sample =
			record ??
			tellSuccess(
				sampleAnswer(members, { method: operation.method, business, requestId }),
				operation.success,
			);
		return writeSuccess({ operation, members, record: sample, requestId }, form);
	}

	/** What the shop answers; undefined for methods that it does not know. */
	private serve(
		received: Received,
		{ admitted, business, call }: { admitted: Admitted; business: Map<string, string>; call: Call },
	): Members | undefined {
		const { operation, app } = admitted;
		const service = services.get(operation.method);
		const needed = service?.needsSession ?? false;
		const seller = checkSession(received.texts.get('session'), { app, needed });
		if (seller) call.seller = seller.nick;
		checkParameters(received, operation);
		this.misbehave(operation.method);
		const now = this.parts.now();
		if (!service?.needsSession) return service?.answer({ business, now });
		if (!seller) throw new Refusal(26);
		return service.answer({ business, now, shop: this.parts.shops.of(seller) });
	}

	private misbehave(method: string): void {
		const rule = this.parts.misbehaviours.take(method, ({ kind }) => faultKinds.has(kind));
		if (rule) throw faultOf(rule);
	}

	private nextRequestId(): string {
		this.answered++;
		const number = hashNumbers(0x7a0ba0, this.answered).toString(36).padStart(7, '0');
		return `16s${number}${this.answered.toString(36).padStart(4, '0')}`;
	}
}
