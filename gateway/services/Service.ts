import type { TokenStore } from '../accounts/TokenStore';
import type { Shop } from '../shop/Shop';
import type { Members } from '../values/Value';

/** A call that has passed all checks. */
export interface PublicCall {
	/** Business parameters by wire name. */
	business: Map<string, string>;
	now: number;
	tokens: TokenStore;
	/** Key of the app that calls. */
	app: string;
}

/** A call in the name of a seller. */
export interface SellerCall extends PublicCall {
	shop: Shop;
}

/** How the shop answers one method. */
export type Service =
	| { needsSession: false; answer: (call: PublicCall) => Members }
	| { needsSession: true; answer: (call: SellerCall) => Members };

/** A service that anybody may call. */
export function forAll(answer: (call: PublicCall) => Members): Service {
	return { needsSession: false, answer };
}

/** A service that needs a seller's session. */
export function forSellers(answer: (call: SellerCall) => Members): Service {
	return { needsSession: true, answer };
}
