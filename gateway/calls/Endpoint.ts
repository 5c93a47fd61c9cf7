import type { GatewayRequest } from '../http/GatewayRequest';
import type { GatewayResponse } from '../http/sendResponse';
import type { Call } from './Call';
import type { CallIdentity } from './recordCall';

/** What answers the calls that come to an address. */
export interface Endpoint {
	/** What a request says of itself; also asked before its body is read. */
	identify(request: GatewayRequest): CallIdentity;
	/** Answers a call, and notes in it what became of it. */
	answer(request: GatewayRequest, call: Call): GatewayResponse;
}
