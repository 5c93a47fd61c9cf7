import { type GrantKind, redeem, tokenFacts } from '../accounts/grants';
import { invalidParameter } from '../faults/GatewayFault';
import companies from '../shop/data/companies.json';
import records from '../shop/data/records.json';
import { formatTime } from '../values/formats';
import { writeJson } from '../values/json';
import type { Members } from '../values/Value';
import { forAll, forSellers, type PublicCall, type Service } from './Service';

/** How the platform answers methods about the seller, about what is the same for all, and for sessions. */
export const platformServices: Record<string, Service> = {
	'taobao.time.get': forAll(({ now }) => ({ time: formatTime(now) })),
	'taobao.logistics.companies.get': forAll(() => ({ logistics_companies: companies })),
	'taobao.shop.seller.get': forSellers(({ shop: { seller } }) => ({
		shop: { sid: BigInt(seller.shopId), title: seller.shopTitle, pic_path: '/sandbox/shop.jpg' },
	})),
	'taobao.user.seller.get': forSellers(({ shop: { seller } }) => ({
		user: { user_id: BigInt(seller.userId), nick: seller.nick, ...records.seller },
	})),
	// These give sessions, as a JSON text.
	'taobao.top.auth.token.create': forAll((call) => grant(call, 'code')),
	'taobao.top.auth.token.refresh': forAll((call) => grant(call, 'refresh_token')),
};

function grant({ tokens, app, business }: PublicCall, kind: GrantKind): Members {
	const found = redeem(tokens, { kind, key: business.get(kind), app });
	if (!found) throw invalidParameter(kind, 'one that is neither used nor over');
	return { token_result: writeJson(tokenFacts(found)) };
}
