import type { Seller } from '../accounts';
import type { Token } from '../tokens/Token';

/** A seller's authorisation for an app: a session, and what gives a new one. */
export interface Grant {
	session: Token;
	refresh: Token;
	seller: Seller;
}
