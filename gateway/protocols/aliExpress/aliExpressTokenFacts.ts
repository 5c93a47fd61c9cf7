import type { Grant } from '../../oauth/Grant';
import { lifetimes } from '../../oauth/lifetimes';
import type { Members } from '../../value';

/** What AliExpress tells of a grant. */
export function aliExpressTokenFacts({ session, refresh, seller }: Grant): Members {
	return {
		access_token: session.key,
		refresh_token: refresh.key,
		expires_in: lifetimes.session,
		refresh_expires_in: lifetimes.refresh,
		expire_time: session.ends,
		refresh_token_valid_time: refresh.ends,
		user_id: seller.userId,
		user_nick: seller.nick,
		seller_id: seller.userId,
		havana_id: seller.userId,
		account: 'demo@example.com',
		account_platform: 'seller_center',
		sp: 'ae',
		locale: 'zh_CN',
	};
}
