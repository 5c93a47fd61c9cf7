import { businessRefusal } from '../../Refusal';
import { isWithin, pageFacts, readPage, readSpan } from '../parameters';
import { cutPage } from '../search';
import { forSellers, type Service } from '../Service';
import type { Refund } from '../RefundBook';

/** How the shop answers methods about refunds. */
export const refundServices: Record<string, Service> = {
	'taobao.refunds.receive.get': forSellers(({ shop, business }) => {
		const span = readSpan(business, ['start_modified', 'end_modified']);
		const status = business.get('status');
		const isWanted = (refund: Refund) =>
			isWithin(refund.modified, span) && (!status || refund.status === status);
		const refunds = shop.refunds.all.filter(isWanted);
		const found = cutPage(refunds.length, readPage(business), (place) => refunds[place]);
		const records = found.entries.flatMap((refund) => refund ?? []);
		return {
			...pageFacts(business, found),
			refunds: records.map((refund) => shop.refunds.describe(refund)),
		};
	}),
	'taobao.refund.get': forSellers(({ shop, business }) => {
		const refund = shop.refunds.find(business.get('refund_id') ?? '');
		if (!refund) throw businessRefusal('isv.refund-not-exist', '退款单不存在');
		return { refund: shop.refunds.describe(refund) };
	}),
};
