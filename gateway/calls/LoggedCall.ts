import type { ProtocolName } from '../../nodes/shared/catalogue/types';
import type { GatewayRequest, GatewayResponse, Origin, RequestFile } from '../http/messages';

/** The protocols of the log. */
export type CallProtocol = ProtocolName | 'oauth';

/** One request call, as tests and demos look at it; secrets are masked. */
export interface LoggedCall {
	/** From 1 on, in order of arrival. */
	number: number;
	/** When it arrived, ISO 8601. */
	time: string;
	verb: string;
	/** Path of the address, without its query. */
	path: string;
	/** The protocol that it came by; `oauth` for tokens. */
	protocol: CallProtocol;
	/** The wire method; empty when the call names none. */
	method: string;
	/** System parameters. */
	system: Record<string, string>;
	/** Business parameters by wire name, as text. */
	business: Record<string, string>;
	files: Record<string, RequestFile>;
	/** Where each parameter travelled. */
	origins: Record<string, Origin>;
	/** Business parameters that the operation does not have. */
	unknown: string[];
	/** Headers that say how a client works. */
	headers: Record<string, string>;
	rawBody?: string;
	/** Nick of the seller whose session was sent. */
	seller?: string;
	/** `ok`, the codes of a fault, or the kind of an injected one. */
	outcome: string;
	requestId: string;
	milliseconds: number;
}

/** What is known of a call before it is checked. */
export interface CallIdentity {
	protocol: CallProtocol;
	method: string;
	systemNames: ReadonlySet<string>;
}

/** What answers the calls that come to an address. */
export interface Endpoint {
	/** What a request says of itself; also asked before its body is read. */
	identify(request: GatewayRequest): CallIdentity;
	/** Answers a call, and writes into it what became of it. */
	answer(request: GatewayRequest, call: LoggedCall): GatewayResponse;
}

/** Keeps the last calls, oldest first. */
export class CallLog {
	private kept: LoggedCall[] = [];

	constructor(private readonly limit: number) {}

	add(call: LoggedCall): void {
		this.kept.push(call);
		// Room for as many again, so that not every call moves the whole list.
		if (this.kept.length > 2 * this.limit) this.kept = this.kept.slice(-this.limit);
	}

	get all(): LoggedCall[] {
		return this.kept.slice(-this.limit);
	}

	clear(): void {
		this.kept = [];
	}
}
