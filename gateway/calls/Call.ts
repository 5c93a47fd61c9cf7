import type { ProtocolName } from '../../nodes/shared/catalogue/types';
import type { Origin, ReceivedFile } from '../http/Received';

/** The protocols of the log. */
export type CallProtocol = ProtocolName | 'oauth';

/** One received call, as tests and demos look at it; secrets are masked. */
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
	files: Record<string, ReceivedFile>;
	/** Where each parameter travelled. */
	origins: Record<string, Origin>;
	/** Business parameters that the operation does not have. */
	unknown: string[];
	/** Headers that tell how a client speaks. */
	headers: Record<string, string>;
	rawBody?: string;
	/** Nick of the seller whose session was sent. */
	seller?: string;
	/** `ok`, the codes of a refusal, or the misbehaviour that struck. */
	outcome: string;
	requestId: string;
	milliseconds: number;
}
