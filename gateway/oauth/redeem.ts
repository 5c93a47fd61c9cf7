import { sellers } from '../accounts';
import type { TokenStore } from '../tokens/TokenStore';
import type { Grant } from './Grant';
import { lifetimes } from './lifetimes';

/** What somebody brings to get a session. */
export interface Brought {
	kind: 'code' | 'refresh';
	key: string | undefined;
	/** Key of the app that asks. */
	app: string;
	/** Where the code was sent to; only OAuth itself tells it. */
	address?: string;
}

/** Takes a code or a refresh token, which is over with it, and gives a session; undefined when it is no good. */
export function redeem(tokens: TokenStore, brought: Brought): Grant | undefined {
	const { kind, key, app, address } = brought;
	const token = tokens.find(kind, key);
	if (!token || tokens.isOver(token) || token.app !== app) return undefined;
	if (address !== undefined && address !== token.address) return undefined;
	const { holder } = token;
	const seller = sellers.find(({ userId }) => userId === holder);
	if (!seller) return undefined;
	tokens.end(token);
	return {
		session: tokens.issue({ kind: 'session', app, holder, seconds: lifetimes.session }),
		refresh: tokens.issue({ kind: 'refresh', app, holder, seconds: lifetimes.refresh }),
		seller,
	};
}
