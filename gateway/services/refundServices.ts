import { businessFault } from '../faults/GatewayFault';
import { cutPage, isWithin, pageFacts, readPage, readSpan } from '../shop/lists';
import { describeRefund } from '../shop/refundRecord';
import type { Refund } from '../shop/RefundStore';
import { forSellers, type Service } from './Service';

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
			refunds: records.map((refund) => describeRefund(shop, refund)),
		};
	}),
	'taobao.refund.get': forSellers(({ shop, business }) => {
		const refund = shop.refunds.find(business.get('refund_id') ?? '');
		if (!refund) throw businessFault('isv.refund-not-exist', '退款单不存在');
		return { refund: describeRefund(shop, refund) };
	}),
};
