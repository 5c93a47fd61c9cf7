import { formatTime } from '../clock';
import { pick } from '../hash';
import type { Members } from '../value';
import { reasons } from './data/goods.json';
import { lifecycleOf } from './lifecycle';
import { yuan } from './money';
import { linesOf } from './orders';
import type { Shop } from './Shop';
import { buyerNick } from './tradeRecord';

const hour = 3_600_000;
const open = ['WAIT_SELLER_AGREE', 'WAIT_BUYER_RETURN_GOODS', 'SELLER_REFUSE_BUYER', 'CLOSED'];

/** A refund of a trade's first order. */
export interface Refund {
	id: bigint;
	tradeIndex: number;
	status: string;
	created: number;
	modified: number;
}

/** The refunds of a shop: of closed trades, and of some others that were paid and are three days old. */
export class RefundBook {
	private known: Refund[] | undefined;

	constructor(private readonly shop: Shop) {}

	/** The refund of a trade. */
	ofTrade(index: number): Refund | undefined {
		const hash = this.shop.trades.hashOf(index);
		const { created } = this.shop.trades.lifecycle(index);
		// By its history alone: what calls change later neither opens nor closes a refund.
		const { status, paid } = lifecycleOf(created, this.shop.epoch, hash);
		const isOld = this.shop.epoch - created > 72 * hour;
		const isClosed = status === 'TRADE_CLOSED';
		if (!paid || !isOld || (!isClosed && hash % 12 !== 5)) return undefined;
		return {
			id: this.shop.ids.refunds.at(index),
			tradeIndex: index,
			status: isClosed ? 'SUCCESS' : pick(open, hash >>> 4),
			created: created + 26 * hour,
			modified: created + 30 * hour,
		};
	}

	/** All refunds, newest first. */
	get all(): Refund[] {
		this.known ??= Array.from({ length: this.shop.trades.count }, (_, index) => index)
			.flatMap((index) => this.ofTrade(index) ?? [])
			.reverse();
		return this.known;
	}

	/** The refund with an id. */
	find(id: string): Refund | undefined {
		const index = this.shop.ids.refunds.indexOf(id, this.shop.trades.count);
		return index === undefined ? undefined : this.ofTrade(index);
	}

	/** A refund as the platform describes it. */
	describe(refund: Refund): Members {
		const { shop } = this;
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
			buyer_nick: buyerNick(hash),
			buyer_open_uid: `AAH${hash.toString(36)}sandbox`,
			reason: pick(reasons, hash),
			desc: pick(reasons, hash),
			good_status: 'BUYER_NOT_RECEIVED',
			has_good_return: false,
			refund_phase: 'onsale',
			refund_version: refund.created,
			dispute_type: 'REFUND',
			...(line && {
				title: line.item.title,
				num: line.num,
				num_iid: line.item.id,
				price: yuan(line.item.cents),
				total_fee: yuan(line.totalCents),
				refund_fee: yuan(line.totalCents),
				payment: '0.00',
			}),
		};
	}
}
