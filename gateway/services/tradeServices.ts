import { businessFault, invalidParameter } from '../faults/GatewayFault';
import { cutPage, isWithin, pageFacts, readPage, readSpan } from '../shop/lists';
import { describeRefund } from '../shop/refundRecord';
import type { Refund } from '../shop/RefundStore';
import type { Shop } from '../shop/Shop';
import { buyerNick, describeTrade } from '../shop/tradeRecord';
import type { TradeQuery } from '../shop/TradeStore';
import { day, formatTime } from '../values/formats';
import type { Members } from '../values/Value';
import { forSellers, type SellerCall, type Service } from './Service';

const groups: Record<string, string[]> = {
	ALL_WAIT_PAY: ['WAIT_BUYER_PAY', 'TRADE_NO_CREATE_PAY'],
	ALL_CLOSED: ['TRADE_CLOSED', 'TRADE_CLOSED_BY_TAOBAO'],
};

/** How the shop answers methods about trades. */
export const tradeServices: Record<string, Service> = {
	'taobao.trades.sold.get': forSellers((call) => {
		const span = readSpan(call.business, ['start_created', 'end_created']);
		return listTrades(call, { by: 'created', ...span });
	}),
	'taobao.trades.sold.increment.get': forSellers((call) => {
		const span = readSpan(call.business, ['start_modified', 'end_modified'], day);
		return listTrades(call, { by: 'modified', ...span });
	}),
	'taobao.trade.get': forSellers(getTrade),
	'taobao.trade.fullinfo.get': forSellers(getTrade),
	'taobao.trade.memo.update': forSellers(updateMemo),
};

/** The place of the trade that `tid` names. */
export function wantedTrade({ business, shop }: SellerCall): number {
	const index = shop.findTrade(business.get('tid') ?? '');
	if (index === undefined) throw businessFault('isv.trade-not-exist', '交易订单不存在');
	return index;
}

function listTrades(call: SellerCall, query: Pick<TradeQuery, 'by' | 'from' | 'to'>): Members {
	const { shop, business } = call;
	const accept = filterOf(shop, business);
	const found = shop.trades.find({ ...query, ...readPage(business), ...(accept && { accept }) });
	return {
		...pageFacts(business, found),
		trades: found.entries.map((index) => describeTrade(shop, index)),
	};
}

/** The filters that the shop knows; undefined when none is set, so that a page costs no more than its size. */
function filterOf(
	{ trades }: Shop,
	business: Map<string, string>,
): ((index: number) => boolean) | undefined {
	const status = business.get('status');
	const statuses = status ? (groups[status] ?? [status]) : undefined;
	const nick = business.get('buyer_nick');
	const types = business.get('type')?.split(',');
	const isOtherType = types !== undefined && !types.includes('fixed');
	if (!statuses && !nick && !isOtherType) return undefined;
	return (index) =>
		!isOtherType &&
		(!statuses || statuses.includes(trades.statusOf(index))) &&
		(!nick || buyerNick(trades.hashOf(index)) === nick);
}

function getTrade(call: SellerCall): Members {
	return { trade: describeTrade(call.shop, wantedTrade(call)) };
}

function updateMemo(call: SellerCall): Members {
	const { business, shop, now } = call;
	const index = wantedTrade(call);
	const { memo, flag } = shop.trades.changeOf(index);
	const newFlag = Number(business.get('flag') ?? flag ?? 0);
	if (newFlag > 5 || newFlag < 0) throw invalidParameter('flag', 'a number from 0 to 5');
	const newMemo = business.get('reset') === 'true' ? '' : (business.get('memo') ?? memo);
	shop.trades.change(index, { memo: newMemo, flag: newFlag }, now);
	const { modified } = shop.trades.lifecycle(index);
	return { trade: { tid: shop.ids.trades.at(index), modified: formatTime(modified) } };
}

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
