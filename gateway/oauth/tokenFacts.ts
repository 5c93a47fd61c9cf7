import type { Members } from '../value';
import type { Grant } from './Grant';
import { lifetimes } from './lifetimes';

/** What the platform tells of a grant; the nick is encoded as in an address. */
export function tokenFacts({ session, refresh, seller }: Grant): Members {
	return {
		access_token: session.key,
		token_type: 'Bearer',
		expires_in: lifetimes.session,
		expire_time: session.ends,
		refresh_token: refresh.key,
		re_expires_in: lifetimes.refresh,
		refresh_token_valid_time: refresh.ends,
		r1_expires_in: lifetimes.session,
		r1_valid: session.ends,
		r2_expires_in: lifetimes.session,
		r2_valid: session.ends,
		w1_expires_in: lifetimes.session,
		w1_valid: session.ends,
		w2_expires_in: lifetimes.session,
		w2_valid: session.ends,
		taobao_user_id: seller.userId,
		taobao_user_nick: encodeURIComponent(seller.nick),
	};
}
