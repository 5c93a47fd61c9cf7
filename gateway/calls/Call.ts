import type { ProtocolName } from '../../nodes/shared/catalogue/types';
import type { Origin, RequestFile } from '../http/GatewayRequest';

/** The protocols of the log. */
export type CallProtocol = ProtocolName | 'oauth';

/** One request call, as tests and demos look at it; secrets are masked. */
export interface Call {
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
	/** Headers that tell how a client speaks. */
	headers: Record<string, string>;
	rawBody?: string;
	/** Nick of the seller whose session was sent. */
	seller?: string;
	/** `ok`, the codes of a fault, or the injected that struck. */
	outcome: string;
	requestId: string;
	milliseconds: number;
}

/** Keeps the last calls, oldest first. */
export class CallLog {
	private kept: Call[] = [];

	constructor(private readonly limit: number) {}

	add(call: Call): void {
		this.kept.push(call);
		// Room for as many again, so that not every call moves the whole list.
		if (this.kept.length > 2 * this.limit) this.kept = this.kept.slice(-this.limit);
	}

	get all(): Call[] {
		return this.kept.slice(-this.limit);
	}

	clear(): void {
		this.kept = [];
	}
}
