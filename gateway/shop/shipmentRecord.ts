import { formatTime, hour } from '../values/formats';
import type { Members } from '../values/Value';
import records from './data/records.json';
import { linesOf } from './orderRecord';
import type { Shop } from './Shop';
import { describeTrade } from './tradeRecord';

const steps: Array<{ after: number; action: string; text: string }> = [
	{ after: 0, action: 'CONSIGN', text: '卖家已发货' },
	{ after: 2, action: 'GOT', text: '快递员已揽收' },
	{ after: 20, action: 'ARRIVAL', text: '到达转运中心' },
	{ after: 36, action: 'SENT_SCAN', text: '派送中' },
	{ after: 40, action: 'SIGNED', text: '已签收' },
];

/** The shipment of a trade as the platform describes it; only for trades that were shipped. */
export function describeShipment(shop: Shop, index: number): Members {
	const { consigned = 0, modified, status } = shop.trades.lifecycle(index);
	const { company, mailNo } = shop.shipmentOf(index);
	const trade = describeTrade(shop, index);
	const lines = linesOf(shop, index);
	return {
		tid: shop.ids.trades.at(index),
		order_code: `LP${String(index).padStart(14, '0')}`,
		seller_nick: shop.seller.nick,
		buyer_nick: trade.buyer_nick ?? '',
		receiver_name: trade.receiver_name ?? '',
		item_title: lines.map(({ item }) => item.title).join(','),
		out_sid: mailNo,
		company_name: company.name,
		created: formatTime(consigned),
		modified: formatTime(modified),
		delivery_start: formatTime(consigned),
		delivery_end: formatTime(consigned + 48 * hour),
		status: status === 'TRADE_FINISHED' ? 'ACCEPTED_BY_RECEIVER' : 'SENDING',
		sub_tids: lines.map(({ at }) => shop.ids.trades.at(index, at)),
		...records.shipment,
	};
}

/** What has happened to a parcel so far; undefined when it was not shipped. */
export function traceShipment(shop: Shop, index: number, now: number): Members | undefined {
	const { consigned } = shop.trades.lifecycle(index);
	if (!consigned) return undefined;
	const { company, mailNo } = shop.shipmentOf(index);
	const past = steps.filter(({ after }) => consigned + after * hour <= now);
	return {
		tid: shop.ids.trades.at(index),
		out_sid: mailNo,
		company_name: company.name,
		status: past.at(-1)?.text ?? '等待揽收',
		trace_list: past.map(({ after, action, text }) => ({
			action,
			status_desc: text,
			status_time: formatTime(consigned + after * hour),
		})),
	};
}
