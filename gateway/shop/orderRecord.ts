import { formatTime, yuan } from '../values/formats';
import { hashNumbers } from '../values/hash';
import type { Members } from '../values/Value';
import records from './data/records.json';
import { itemCode, pictureOf, skuCode, skuId, skuName } from './itemRecord';
import type { Item } from './ItemStore';
import type { Shop } from './Shop';
import type { Lifecycle } from './tradeLifecycle';

/** One order of a trade: an item and how many of it. */
export interface OrderLine {
	at: number;
	item: Item;
	num: number;
	totalCents: number;
}

/** What a trade consists of: one to three orders. */
export function linesOf(shop: Shop, index: number): OrderLine[] {
	const hash = shop.trades.hashOf(index);
	return Array.from({ length: 1 + (hash % 3) }, (_, at) => {
		const item = shop.items.at(hashNumbers(hash, at) % shop.items.count);
		const num = 1 + (hashNumbers(hash, at + 10) % 3);
		return { at, item, num, totalCents: item.cents * num };
	});
}

/** The orders of a trade as the platform describes them. */
export function ordersOf(shop: Shop, index: number, lines: OrderLine[]): Members[] {
	const life = shop.trades.lifecycle(index);
	const refund = shop.refunds.ofTrade(index);
	return lines.map((line) => ({
		oid: shop.ids.trades.at(index, line.at),
		...goodsOf(line),
		...amountsOf(line),
		...shipmentOf(shop, index, life),
		...records.order,
		status: life.status,
		refund_status: line.at === 0 && refund ? refund.status : 'NO_REFUND',
		...(line.at === 0 && refund && { refund_id: refund.id.toString() }),
		buyer_rate: life.status === 'TRADE_FINISHED',
	}));
}

function goodsOf({ item, num }: OrderLine): Members {
	const hasSku = item.skuCount > 0;
	return {
		num_iid: item.id,
		title: item.title,
		cid: item.cid,
		num,
		pic_path: pictureOf(item),
		outer_iid: itemCode(item),
		...(hasSku && {
			sku_id: skuId(item, 0).toString(),
			outer_sku_id: skuCode(item, 0),
			sku_properties_name: skuName(0),
		}),
	};
}

function amountsOf({ item, totalCents }: OrderLine): Members {
	return {
		price: yuan(item.cents),
		total_fee: yuan(totalCents),
		payment: yuan(totalCents),
		divide_order_fee: yuan(totalCents),
	};
}

function shipmentOf(shop: Shop, index: number, { consigned, ended }: Lifecycle): Members {
	const { company, mailNo } = shop.shipmentOf(index);
	return {
		...(ended && { end_time: formatTime(ended) }),
		...(consigned && {
			consign_time: formatTime(consigned),
			logistics_company: company.name,
			invoice_no: mailNo,
		}),
	};
}
