import { day, hour } from '../values/formats';

/** The states of a trade that the shop knows. */
export type TradeStatus =
	| 'WAIT_BUYER_PAY'
	| 'WAIT_SELLER_SEND_GOODS'
	| 'WAIT_BUYER_CONFIRM_GOODS'
	| 'TRADE_FINISHED'
	| 'TRADE_CLOSED'
	| 'TRADE_CLOSED_BY_TAOBAO';

/** What has happened to a trade, and when. */
export interface Lifecycle {
	status: TradeStatus;
	created: number;
	paid?: number;
	consigned?: number;
	ended?: number;
	modified: number;
}

/** The state of a trade by its age: old ones are finished, young ones wait. */
export function lifecycleOf(created: number, now: number, hash: number): Lifecycle {
	const age = now - created;
	const roll = hash % 100;
	if (roll < 4 && age > day) return unpaid(created);
	if (age < 2 * day && roll < 40) return { status: 'WAIT_BUYER_PAY', created, modified: created };
	const paid = Math.min(created + 60_000 * (1 + (hash % 10)), now);
	if (roll < 10 && age > 5 * day) return refunded(created, paid);
	if (age < 7 * day) return { status: 'WAIT_SELLER_SEND_GOODS', created, paid, modified: paid };
	const consigned = paid + hour * (2 + (hash % 48));
	const sent = { created, paid, consigned };
	if (age < 15 * day) return { status: 'WAIT_BUYER_CONFIRM_GOODS', ...sent, modified: consigned };
	const ended = consigned + day * (4 + (hash % 7));
	return { status: 'TRADE_FINISHED', ...sent, ended, modified: ended };
}

function unpaid(created: number): Lifecycle {
	const ended = created + day;
	return { status: 'TRADE_CLOSED_BY_TAOBAO', created, ended, modified: ended };
}

function refunded(created: number, paid: number): Lifecycle {
	const ended = created + 4 * day;
	return { status: 'TRADE_CLOSED', created, paid, ended, modified: ended };
}
