/** The node that most steps work with. */
export const TRADE = 'n8n-nodes-taobao.taobaoTrade';

/** Its operation that pages through sold trades. */
export const SOLD = 'taobao.trades.sold.get';

/** Where the name of the demo's credential is the one that the editor proposes. */
export const ACCOUNT = 'Taobao Open Platform account';

/**
 * A step that gets sold trades.
 *
 * @param {object} [parameters] other than the usual ones
 * @returns {import('../driver/workflow.mjs').NodeDraft}
 */
export function soldTrades(parameters = {}) {
	return {
		name: 'Sold trades',
		type: TRADE,
		parameters: {
			resource: 'trade',
			operation: SOLD,
			limit: 5,
			fields: 'tid,status,payment,created,receiver_city',
			...parameters,
		},
		credentials: { taobaoOpenPlatformApi: { name: ACCOUNT } },
	};
}
