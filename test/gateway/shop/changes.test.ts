import { type Gateway, startGateway } from '../../../gateway/Gateway';
import { type ResponseBody, call, list, record, timestamp } from '../caller';
import { sold, waitingTrade } from './reads';

const increment = 'taobao.trades.sold.increment.get';
const day = 86_400_000;

describe('changes of trades', () => {
	let gateway: Gateway;

	beforeAll(async () => {
		gateway = await startGateway();
	});

	beforeEach(() => gateway.reset());

	afterAll(() => gateway.close());

	const lastDay = () => ({
		start_modified: timestamp(Date.now() - day + 5000),
		end_modified: timestamp(Date.now() + 5000),
	});

	it('finds a trade by its modification after its memo was changed', async () => {
		const tid = String((await finished())?.tid);
		const before = list((await call(gateway, increment, { fields: 'tid', ...lastDay() })).trades);
		expect(before.map((trade) => trade.tid)).not.toContain(tid);
		const memo = await call(gateway, 'taobao.trade.memo.update', { tid, memo: '加急', flag: '3' });
		expect(memo.trade).toMatchObject({ tid });
		const after = list((await call(gateway, increment, { fields: 'tid', ...lastDay() })).trades);
		expect(after[0]?.tid).toBe(tid);
		const full = await call(gateway, 'taobao.trade.fullinfo.get', {
			tid,
			fields: 'seller_memo,seller_flag',
		});
		expect(full.trade).toEqual({ seller_memo: '加急', seller_flag: 3 });
	});

	async function finished(): Promise<ResponseBody | undefined> {
		const business = { fields: 'tid', status: 'TRADE_FINISHED' };
		return list((await call(gateway, sold, business)).trades)[0];
	}

	it('ships a trade once, and refuses a second time', async () => {
		const tid = await waitingTrade(gateway);
		const business = { tid, out_sid: 'YT0000000000001', company_code: 'YTO' };
		const first = await call(gateway, 'taobao.logistics.offline.send', business);
		expect(first.shipping).toEqual({ is_success: true });
		const second = await call(gateway, 'taobao.logistics.offline.send', business);
		expect(second.error_response).toMatchObject({
			code: 15,
			sub_code: 'isv.logistics-offline-service-error:B04',
		});
		const trade = await call(gateway, 'taobao.trade.get', { tid, fields: 'status,consign_time' });
		expect(record(trade.trade).status).toBe('WAIT_BUYER_CONFIRM_GOODS');
		const shipped = await call(gateway, 'taobao.logistics.orders.get', {
			tid,
			fields: 'tid,out_sid,company_name',
		});
		expect(shipped.shippings).toEqual([
			{ tid, out_sid: 'YT0000000000001', company_name: '圆通速递' },
		]);
		const trace = await call(gateway, 'taobao.logistics.trace.search', { tid });
		expect(trace).toMatchObject({ out_sid: 'YT0000000000001', status: '卖家已发货' });
	});

	it('forgets all changes on a reset', async () => {
		const tid = await waitingTrade(gateway);
		const business = { tid, out_sid: '1', company_code: 'YTO' };
		await call(gateway, 'taobao.logistics.offline.send', business);
		gateway.reset();
		expect(await waitingTrade(gateway)).toBe(tid);
	});

	it('gets new trades, which the next increment shows', async () => {
		const [newest] = gateway.addTrades(2).reverse();
		const response = await call(gateway, increment, { fields: 'tid,status', ...lastDay() });
		expect(list(response.trades)[0]).toEqual({ tid: newest, status: 'WAIT_SELLER_SEND_GOODS' });
		expect(await call(gateway, sold, { fields: 'tid' })).toMatchObject({ total_results: 152 });
	});
});
