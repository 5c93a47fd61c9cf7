import { type App, findSeller, type Seller } from '../accounts/accounts';
import type { TokenStore } from '../accounts/TokenStore';
import { GatewayFault } from '../faults/GatewayFault';

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
		if (needed) throw new GatewayFault(26);
		return undefined;
	}
	const session = tokens.find('session', key);
	if (!session) throw new GatewayFault(27, 'invalid-sessionkey', 'SessionKey非法');
	if (session.app !== app.key)
		throw new GatewayFault(27, 'sessionkey-not-generated-by-server', 'SessionKey不属于该应用');
	if (tokens.isOver(session))
		throw new GatewayFault(27, 'session-expired', '授权已过期,请重新授权');
	return findSeller(session.holder);
}
