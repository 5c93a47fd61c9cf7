import { type App, findSession, type Seller, sellerOf } from '../accounts';
import { Refusal } from '../Refusal';

/** The seller of the session that was sent; a session is checked whether it is needed or not. */
export function checkSession(
	key: string | undefined,
	{ app, needed }: { app: App; needed: boolean },
): Seller | undefined {
	if (!key) {
		if (needed) throw new Refusal(26);
		return undefined;
	}
	const session = findSession(key);
	if (!session) throw new Refusal(27, 'invalid-sessionkey', 'SessionKey非法');
	if (session.app !== app.key)
		throw new Refusal(27, 'sessionkey-not-generated-by-server', 'SessionKey不属于该应用');
	if (session.expired) throw new Refusal(27, 'session-expired', '授权已过期,请重新授权');
	return sellerOf(session);
}
