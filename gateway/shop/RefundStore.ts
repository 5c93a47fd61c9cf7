import { hour } from '../values/formats';
import { pick } from '../values/hash';
import type { IdSeries } from './IdSeries';
import { lifecycleOf } from './tradeLifecycle';
import type { TradeStore } from './TradeStore';

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
export class RefundStore {
	private known: Refund[] | undefined;

	constructor(
		private readonly trades: TradeStore,
		private readonly ids: IdSeries,
		private readonly epoch: number,
	) {}

	/** The refund of a trade. */
	ofTrade(index: number): Refund | undefined {
		const hash = this.trades.hashOf(index);
		const { created } = this.trades.lifecycle(index);
		// By its history alone: what calls change later neither opens nor closes a refund.
		const { status, paid } = lifecycleOf(created, this.epoch, hash);
		const isOld = this.epoch - created > 72 * hour;
		const isClosed = status === 'TRADE_CLOSED';
		if (!paid || !isOld || (!isClosed && hash % 12 !== 5)) return undefined;
		return {
			id: this.ids.at(index),
			tradeIndex: index,
			status: isClosed ? 'SUCCESS' : pick(open, hash >>> 4),
			created: created + 26 * hour,
			modified: created + 30 * hour,
		};
	}

	/** All refunds, newest first. */
	get all(): Refund[] {
		this.known ??= Array.from({ length: this.trades.count }, (_, index) => index)
			.flatMap((index) => this.ofTrade(index) ?? [])
			.reverse();
		return this.known;
	}

	/** The refund with an id. */
	find(id: string): Refund | undefined {
		const index = this.ids.indexOf(id, this.trades.count);
		return index === undefined ? undefined : this.ofTrade(index);
	}
}
