import type { TradeStatus } from './lifecycle';
import type { Page } from './search';

/** What a call has changed of a trade. */
export interface TradeChange {
	status?: TradeStatus;
	consigned?: number;
	company?: string;
	mailNo?: string;
	memo?: string;
	flag?: number;
}

/** Which trades are wanted, newest first; the bounds are included. */
export interface TradeQuery extends Page {
	by: 'created' | 'modified';
	from?: number;
	to?: number;
	accept?: (index: number) => boolean;
}
