import { formatTime } from '../../clock';
import areas from '../data/areas.json';
import categories from '../data/categories.json';
import companies from '../data/companies.json';
import { forAll, forSellers, type Service } from '../Service';

/** How the shop answers methods about the seller, and about what is the same for all. */
export const referenceServices: Record<string, Service> = {
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
		shop: {
			sid: BigInt(seller.shopId),
			title: seller.shopTitle,
			pic_path: '/sandbox/shop.jpg',
		},
	})),
	'taobao.user.seller.get': forSellers(({ shop: { seller } }) => ({
		user: {
			user_id: BigInt(seller.userId),
			nick: seller.nick,
			type: 'B',
			status: 'normal',
			has_shop: true,
			has_sub_stock: true,
			consumer_protection: true,
			avatar: 'https://img.example.com/seller.jpg',
			seller_credit: { level: 12, score: 32_680, total_num: 33_000, good_num: 32_680 },
		},
	})),
};
