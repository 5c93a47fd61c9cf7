import type { Token, TokenStore } from '../accounts/TokenStore';
import type { Endpoint, LoggedCall } from '../calls/LoggedCall';
import { maskSecrets } from '../calls/recordCall';
import { checkParameters, unknownParameters } from '../checks/checkParameters';
import { expectationsOf } from '../expectations/expectationsOf';
import { GatewayFault } from '../faults/GatewayFault';
import { type InjectedFaults, isPlatformFault, platformFault } from '../faults/InjectedFaults';
import type { GatewayRequest, GatewayResponse } from '../http/messages';
import { withoutRecords } from '../responses/pages';
import { membersOf, selectFields } from '../responses/responseMembers';
import { sampleResponse } from '../responses/sampleResponse';
import { listRecords } from '../tables/listRecords';
import { hashNumbers } from '../values/hash';
import type { CheckedCall, GatewayProtocol } from './GatewayProtocol';

/** What the platform works with. */
export interface PlatformParts {
	injectedFaults: InjectedFaults;
	tokens: TokenStore;
	now: () => number;
	/** Takes an error that is the gateway's own. */
	report: (error: unknown) => void;
}

/** Answers the calls of all protocols: checks them in the platforms' order, then serves them. */
export class Platform {
	private count = 0;

	constructor(private readonly parts: PlatformParts) {}

	/** Starts the request ids anew. */
	reset(): void {
		this.count = 0;
	}

	/** An address where calls of one protocol arrive, or of several that tell themselves apart. */
	endpoint(protocolOf: (request: GatewayRequest) => GatewayProtocol): Endpoint {
		return {
			identify: (request) => {
				const protocol = protocolOf(request);
				const { name, systemNames } = protocol;
				return { protocol: name, method: protocol.methodOf(request), systemNames };
			},
			answer: (request, call) => this.answer(protocolOf(request), request, call),
		};
	}

	/** The response to a call; writes into the call what became of it. */
	private answer(
		protocol: GatewayProtocol,
		request: GatewayRequest,
		call: LoggedCall,
	): GatewayResponse {
		call.requestId = this.nextRequestId();
		try {
			const response = this.checkAndServe(protocol, request, call);
			call.outcome = 'ok';
			return response;
		} catch (error) {
			const fault = protocol.translateFault(this.faultOf(error));
			call.outcome = fault.summary;
			return protocol.writeFault(fault, call.requestId, request);
		}
	}

	private faultOf(error: unknown): GatewayFault {
		if (error instanceof GatewayFault) return error;
		this.parts.report(error);
		return new GatewayFault(1, 'isp.unknown-error', String(error));
	}

	private checkAndServe(
		protocol: GatewayProtocol,
		request: GatewayRequest,
		call: LoggedCall,
	): GatewayResponse {
		if (request.fault !== undefined) throw request.fault;
		const operation = protocol.operationOf(request);
		const app = protocol.checkProtocol(request, operation);
		const business = protocol.business(request, operation);
		const parameters = { ...request, business };
		const { method } = operation;
		const expected = expectationsOf(operation);
		call.business = Object.fromEntries(maskSecrets(business, method));
		call.unknown = unknownParameters(parameters, expected);
		this.expireToken(protocol.tokenOf(request, operation), method);
		const seller = protocol.checkToken(request, { operation, app });
		if (seller) call.seller = seller.nick;
		checkParameters(parameters, expected);
		const injected = this.parts.injectedFaults.take(method, isPlatformFault);
		if (injected) throw platformFault(injected);
		const { requestId } = call;
		return this.serve(protocol, { operation, app, seller, request, business, requestId });
	}

	/** Ends the token of a call where such a fault is injected. */
	private expireToken(token: Token | undefined, method: string): void {
		const { injectedFaults, tokens } = this.parts;
		if (token && injectedFaults.take(method, ({ kind }) => kind === 'expire')) tokens.end(token);
	}

	private serve(protocol: GatewayProtocol, call: CheckedCall): GatewayResponse {
		const { operation, business, requestId, request } = call;
		const members = selectFields(membersOf(operation), operation, business.get('fields'));
		const served =
			protocol.serve(call) ??
			listRecords({ operation, business, requestId, now: this.parts.now() }) ??
			sampleResponse(operation, members, { business, requestId });
		const { injectedFaults } = this.parts;
		const isEmpty = injectedFaults.take(operation.method, ({ kind }) => kind === 'empty');
		const record = isEmpty ? withoutRecords(served, operation.paging) : served;
		return protocol.writeSuccess({ operation, members, record, requestId }, request);
	}

	private nextRequestId(): string {
		this.count++;
		const number = hashNumbers(0x7a0ba0, this.count).toString(36).padStart(7, '0');
		return `16s${number}${this.count.toString(36).padStart(4, '0')}`;
	}
}
