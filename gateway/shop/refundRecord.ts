import { formatTime, yuan } from '../values/formats';
import { pick } from '../values/hash';
import type { Members } from '../values/Value';
import { reasons } from './data/goods.json';
import records from './data/records.json';
import { linesOf } from './orderRecord';
import type { Refund } from './RefundStore';
import type { Shop } from './Shop';
import { namesOf } from './tradeRecord';

/** A refund as the platform describes it. */
export function describeRefund(shop: Shop, refund: Refund): Members {
	const hash = shop.trades.hashOf(refund.tradeIndex);
	const [line] = linesOf(shop, refund.tradeIndex);
	const { status } = shop.trades.lifecycle(refund.tradeIndex);
	return {
		refund_id: refund.id.toString(),
		tid: shop.ids.trades.at(refund.tradeIndex),
		oid: shop.ids.trades.at(refund.tradeIndex, 0),
		status: refund.status,
		order_status: status,
		created: formatTime(refund.created),
		modified: formatTime(refund.modified),
		seller_nick: shop.seller.nick,
		...namesOf(hash),
		reason: pick(reasons, hash),
		desc: pick(reasons, hash),
		refund_version: refund.created,
		...(line && {
			title: line.item.title,
			num: line.num,
			num_iid: line.item.id,
			price: yuan(line.item.cents),
			total_fee: yuan(line.totalCents),
			refund_fee: yuan(line.totalCents),
		}),
		...records.refund,
	};
}
