import { type App, type Seller, sellers } from '../accounts';
import { Refusal } from '../Refusal';
import type { Token } from '../tokens/Token';
import type { TokenStore } from '../tokens/TokenStore';

/** How a session is looked at. */
export interface SessionCheck {
	app: App;
	/** Whether the method works in the name of a seller only. */
	needed: boolean;
	tokens: TokenStore;
}

/** The seller of the session that was sent; a session is checked whether it is needed or not. */
export function checkSession(
	key: string | undefined,
	{ app, needed, tokens }: SessionCheck,
): Seller | undefined {
	if (!key) {
		if (needed) throw new Refusal(26);
		return undefined;
	}
	const session = tokens.find('session', key);
	if (!session) throw new Refusal(27, 'invalid-sessionkey', 'SessionKey非法');
	if (session.app !== app.key)
		throw new Refusal(27, 'sessionkey-not-generated-by-server', 'SessionKey不属于该应用');
	if (tokens.isOver(session)) throw new Refusal(27, 'session-expired', '授权已过期,请重新授权');
	return sellerOf(session);
}

function sellerOf({ holder }: Token): Seller {
	const found = sellers.find(({ userId }) => userId === holder);
	if (!found) throw new Error(`There is no seller ${holder}`);
	return found;
}
