import type { Gateway } from '../../../gateway/Gateway';
import { type ResponseBody, call, list } from '../caller';

export const sold = 'taobao.trades.sold.get';

/** The id of the newest trade that waits to be shipped. */
export async function waitingTrade(gateway: Gateway): Promise<string> {
	const business = { fields: 'tid', status: 'WAIT_SELLER_SEND_GOODS', page_size: '1' };
	return String(list((await call(gateway, sold, business)).trades)[0]?.tid);
}

/** The records of all pages. */
export async function allPages(
	gateway: Gateway,
	method: string,
	{ key, ...business }: Record<string, string> & { key: string },
): Promise<ResponseBody[]> {
	const rows: ResponseBody[] = [];
	for (let page = 1; ; page++) {
		const response = await call(gateway, method, { ...business, page_no: String(page) });
		rows.push(...list(response[key]));
		if (rows.length >= Number(response.total_results)) return rows;
	}
}
