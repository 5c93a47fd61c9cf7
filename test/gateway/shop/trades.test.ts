import { type Gateway, startGateway } from '../../../gateway/Gateway';
import { call, list, record, textLike } from '../caller';
import { allPages, sold, waitingTrade } from './reads';

describe('trades', () => {
	let gateway: Gateway;

	beforeAll(async () => {
		gateway = await startGateway();
	});

	afterAll(() => gateway.close());

	it('pages through all trades, newest first, without a gap', async () => {
		const trades = await allPages(gateway, sold, {
			key: 'trades',
			fields: 'tid,created',
			page_size: '40',
		});
		expect(trades).toHaveLength(150);
		expect(new Set(trades.map(({ tid }) => tid)).size).toBe(150);
		const times = trades.map(({ created }) => String(created));
		expect(times).toEqual([...times].sort().reverse());
	});

	it('tells of a next page instead of a count when asked to', async () => {
		const business = { fields: 'tid', use_has_next: 'true', page_size: '100' };
		const first = await call(gateway, sold, business);
		const second = await call(gateway, sold, { ...business, page_no: '2' });
		expect(first).toMatchObject({ has_next: true });
		expect(second).toMatchObject({ has_next: false });
		expect(first).not.toHaveProperty('total_results');
	});

	it('filters trades by status, buyer and time of creation', async () => {
		const fields = 'tid,status,buyer_nick,created';
		const waiting = await call(gateway, sold, { fields, status: 'WAIT_SELLER_SEND_GOODS' });
		expect(Number(waiting.total_results)).toBeGreaterThan(3);
		const statuses = new Set(list(waiting.trades).map(({ status }) => status));
		expect([...statuses]).toEqual(['WAIT_SELLER_SEND_GOODS']);
		const { buyer_nick, created } = list(waiting.trades)[0] ?? {};
		const ofBuyer = await call(gateway, sold, { fields, buyer_nick: String(buyer_nick) });
		expect(list(ofBuyer.trades).every((trade) => trade.buyer_nick === buyer_nick)).toBe(true);
		const moment = { start_created: String(created), end_created: String(created) };
		expect(await call(gateway, sold, { fields, ...moment })).toMatchObject({ total_results: 1 });
	});

	it('refuses pages that the platform refuses', async () => {
		const response = await call(gateway, sold, { fields: 'tid', page_size: '101' });
		expect(record(response.error_response).sub_code).toBe('isv.invalid-parameter:page_size');
	});

	it('describes a trade with its orders', async () => {
		const tid = await waitingTrade(gateway);
		const response = await call(gateway, 'taobao.trade.fullinfo.get', { tid, fields: '*' });
		const trade = record(response.trade);
		expect(trade).toMatchObject({
			tid,
			status: 'WAIT_SELLER_SEND_GOODS',
			payment: textLike(/^\d+\.\d\d$/),
			pay_time: textLike(/^\d{4}-/),
			receiver_mobile: '138****0000',
			buyer_nick: textLike(/./),
		});
		const orders = list(trade.orders);
		expect(orders[0]).toMatchObject({ oid: tid, title: textLike(/\p{Script=Han}/u) });
		const total = orders.reduce((sum, { total_fee }) => sum + Number(total_fee), 0);
		expect(total).toBeCloseTo(Number(trade.total_fee), 5);
	});

	it('does not show a trade to another seller', async () => {
		const tid = await waitingTrade(gateway);
		const session = '6100sandbox00000000000000000000000002';
		const business = { tid, fields: 'tid' };
		const response = await call(gateway, 'taobao.trade.get', business, { session });
		expect(response.error_response).toMatchObject({ code: 15, sub_code: 'isv.trade-not-exist' });
	});

	it('refuses an increment of more than a day', async () => {
		const span = { start_modified: '2026-01-01 00:00:00', end_modified: '2026-01-02 00:00:01' };
		const response = await call(gateway, 'taobao.trades.sold.increment.get', {
			fields: 'tid',
			...span,
		});
		expect(response.error_response).toMatchObject({
			sub_code: 'isv.invalid-parameter:end_modified',
		});
	});
});
