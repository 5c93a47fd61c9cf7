import { loadOperations } from '../catalogue';
import type { GatewayOptions } from '../GatewayOptions';
import { Shops } from '../shop/Shops';
import { accountTokens } from '../tokens/accountTokens';
import { TokenStore } from '../tokens/TokenStore';
import type { ProtocolParts } from './ProtocolParts';

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
