import type { Call } from '../calls/Call';
import type { Endpoint } from '../calls/Endpoint';
import type { CallIdentity } from '../calls/recordCall';
import type { GatewayRequest } from '../http/GatewayRequest';
import type { GatewayResponse } from '../http/sendResponse';
import type { Platform } from './Platform';
import type { Protocol } from './Protocol';

/** An address where calls of one protocol arrive, or of several that tell themselves apart. */
export class ProtocolEndpoint implements Endpoint {
	constructor(
		private readonly platform: Platform,
		private readonly protocolOf: (request: GatewayRequest) => Protocol,
	) {}

	identify(request: GatewayRequest): CallIdentity {
		const protocol = this.protocolOf(request);
		const { name, systemNames } = protocol;
		return { protocol: name, method: protocol.methodOf(request), systemNames };
	}

	answer(request: GatewayRequest, call: Call): GatewayResponse {
		return this.platform.answer(this.protocolOf(request), request, call);
	}
}
