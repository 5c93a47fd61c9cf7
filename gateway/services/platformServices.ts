import { type GrantKind, redeem, tokenFacts } from '../accounts/grants';
import { invalidParameter } from '../faults/GatewayFault';
import areas from '../shop/data/areas.json';
import categories from '../shop/data/categories.json';
import companies from '../shop/data/companies.json';
import records from '../shop/data/records.json';
import { formatTime } from '../values/formats';
import { writeJson } from '../values/json';
import type { Members } from '../values/Value';
import { forAll, forSellers, type PublicCall, type Service } from './Service';

/** How the platform answers methods about the seller, about what is the same for all, and for sessions. */
export const platformServices: Record<string, Service> = {
	'taobao.time.get': forAll(({ now }) => ({ time: formatTime(now) })),
	'taobao.areas.get': forAll(() => ({ areas })),
	'taobao.logistics.companies.get': forAll(() => ({ logistics_companies: companies })),
	'taobao.itemcats.get': forAll(({ business }) => {
		const cids = business.get('cids')?.split(',');
		const parent = business.get('parent_cid') ?? '0';
		const found = categories.filter(({ cid, parent_cid }) =>
			cids ? cids.includes(String(cid)) : String(parent_cid) === parent,
		);
		return { item_cats: found, last_modified: '2026-01-01 00:00:00' };
	}),
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
