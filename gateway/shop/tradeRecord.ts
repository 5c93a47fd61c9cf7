import { formatTime, yuan } from '../values/formats';
import { hashNumbers, pick } from '../values/hash';
import type { Members } from '../values/Value';
import { buyers, messages, places, receivers } from './data/goods.json';
import records from './data/records.json';
import { pictureOf } from './itemRecord';
import { linesOf, type OrderLine, ordersOf } from './orderRecord';
import type { Shop } from './Shop';
import type { Lifecycle } from './tradeLifecycle';

/** A trade as the platform describes it. */
export function describeTrade(shop: Shop, index: number): Members {
	const life = shop.trades.lifecycle(index);
	const lines = linesOf(shop, index);
	const id = shop.ids.trades.at(index);
	return {
		tid: id,
		tid_str: id.toString(),
		title: shop.seller.shopTitle,
		seller_nick: shop.seller.nick,
		status: life.status,
		...timesOf(life),
		...amountsOf(lines, life),
		...buyerOf(shop.trades.hashOf(index)),
		...remarksOf(shop, index),
		...firstOf(lines),
		// Behind the others: an object that begins with members of JSON is slow to make.
		...records.trade,
		...(life.consigned && { sid: shop.shipmentOf(index).mailNo }),
		buyer_rate: life.status === 'TRADE_FINISHED',
		seller_can_rate: life.status === 'TRADE_FINISHED',
		// Costly, and read only when it is asked for.
		get orders() {
			return ordersOf(shop, index, lines);
		},
	};
}

/** The nick of a trade's buyer. */
export function buyerNick(hash: number): string {
	return pick(buyers, hash >>> 4);
}

/** What tells a trade's buyer from others. */
export function namesOf(hash: number): Members {
	return { buyer_nick: buyerNick(hash), buyer_open_uid: `AAH${hash.toString(36)}sandbox` };
}

function timesOf({ created, paid, consigned, ended, modified }: Lifecycle): Members {
	return {
		created: formatTime(created),
		modified: formatTime(modified),
		...(paid && { pay_time: formatTime(paid) }),
		...(consigned && { consign_time: formatTime(consigned) }),
		...(ended && { end_time: formatTime(ended) }),
	};
}

/** Postage of 8 yuan below 99; the seller has request what finished trades were paid. */
function amountsOf(lines: OrderLine[], { status }: Lifecycle): Members {
	const total = lines.reduce((sum, { totalCents }) => sum + totalCents, 0);
	const postage = total < 9_900 ? 800 : 0;
	return {
		total_fee: yuan(total),
		post_fee: yuan(postage),
		payment: yuan(total + postage),
		received_payment: yuan(status === 'TRADE_FINISHED' ? total + postage : 0),
		has_post_fee: postage > 0,
		num: lines.reduce((sum, { num }) => sum + num, 0),
	};
}

function buyerOf(hash: number): Members {
	const { state, city, district, zip } = pick(places, hash >>> 6);
	return {
		...namesOf(hash),
		buyer_area: state + city,
		receiver_name: pick(receivers, hash >>> 5),
		receiver_state: state,
		receiver_city: city,
		receiver_district: district,
		receiver_address: `示例路***号${1 + (hash % 30)}幢`,
		receiver_zip: zip,
		oaid: `1${hashNumbers(hash, 7).toString(36)}sandbox`,
	};
}

function remarksOf(shop: Shop, index: number): Members {
	const hash = shop.trades.hashOf(index);
	const { memo, flag } = shop.trades.changeOf(index);
	const hasMessage = hash % 9 === 0;
	return {
		seller_flag: flag ?? 0,
		...(memo && { seller_memo: memo }),
		has_buyer_message: hasMessage,
		...(hasMessage && { buyer_message: pick(messages, hash >>> 3) }),
	};
}

/** A trade of a single order bears its item; all bear its picture. */
function firstOf(lines: OrderLine[]): Members {
	const item = lines[0]?.item;
	if (!item) return {};
	return {
		pic_path: pictureOf(item),
		...(lines.length === 1 && { num_iid: item.id, price: yuan(item.cents) }),
	};
}
