import type { OperationFacts } from '../../nodes/shared/catalogue/types';
import type { Shops } from '../shop/Shops';
import type { TokenStore } from '../tokens/TokenStore';

/** What the protocols work with. */
export interface ProtocolParts {
	/** By wire method. */
	operations: Map<string, OperationFacts>;
	shops: Shops;
	tokens: TokenStore;
	now: () => number;
}
