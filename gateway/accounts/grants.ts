import type { Members } from '../values/Value';
import { findSeller, type Seller } from './accounts';
import type { Token, TokenStore } from './TokenStore';

/** A seller's authorisation for an app: a session, and what gives a new one. */
export interface Grant {
	session: Token;
	refresh: Token;
	seller: Seller;
}

/** How long what is given out lives, in seconds. */
export const lifetimes = { code: 600, session: 86_400, refresh: 30 * 86_400 };

/** What a session is given for. */
export type GrantKind = 'code' | 'refresh_token';

/** What somebody sends to get a session. */
export interface GrantRequest {
	kind: GrantKind;
	key: string | undefined;
	/** Key of the app that asks. */
	app: string;
	/** Where the code was sent to; only OAuth itself asks for it. */
	address?: string;
}

/** Takes a code or a refresh token, which is over with it, and gives a session; undefined when it is no good. */
export function redeem(tokens: TokenStore, request: GrantRequest): Grant | undefined {
	const { kind, key, app, address } = request;
	const token = tokens.find(kind, key);
	if (!token || tokens.isOver(token) || token.app !== app) return undefined;
	if (address !== undefined && address !== token.address) return undefined;
	const { holder } = token;
	tokens.end(token);
	return {
		session: tokens.issue({ kind: 'session', app, holder, seconds: lifetimes.session }),
		refresh: tokens.issue({ kind: 'refresh_token', app, holder, seconds: lifetimes.refresh }),
		seller: findSeller(holder),
	};
}

/** A grant as the platform describes it; the nick is encoded as in an address. */
export function tokenFacts({ session, refresh, seller }: Grant): Members {
	// The session's end, once for each level of reading and writing.
	const levels = ['r1', 'r2', 'w1', 'w2'].flatMap((level) => [
		[`${level}_expires_in`, lifetimes.session] as const,
		[`${level}_valid`, session.ends] as const,
	]);
	return {
		access_token: session.key,
		token_type: 'Bearer',
		expires_in: lifetimes.session,
		expire_time: session.ends,
		refresh_token: refresh.key,
		re_expires_in: lifetimes.refresh,
		refresh_token_valid_time: refresh.ends,
		...Object.fromEntries(levels),
		taobao_user_id: seller.userId,
		taobao_user_nick: encodeURIComponent(seller.nick),
	};
}
