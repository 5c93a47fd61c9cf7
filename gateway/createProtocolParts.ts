import { accountTokens, TokenStore } from './accounts/TokenStore';
import type { GatewayOptions } from './GatewayOptions';
import { loadOperations } from './loadOperations';
import type { ProtocolParts } from './protocols/Protocol';
import { Shops } from './shop/Shop';

/** What the protocols of a gateway work with. */
export function createProtocolParts(options: GatewayOptions): ProtocolParts {
	const { now = Date.now } = options;
	return {
		operations: options.operations ?? loadOperations(),
		shops: new Shops(options.trades ?? 150, now),
		tokens: new TokenStore(now, accountTokens()),
		now,
	};
}
