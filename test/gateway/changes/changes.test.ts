import { type Gateway, startGateway } from '../../../gateway/Gateway';
import { call, list, timestamp } from '../caller';

const method = 'taobao.trades.sold.increment.get';
const fields = { fields: 'tid,status,created,modified' };
/** 12:00:00.250 in China. */
const noon = Date.parse('2026-03-10T04:00:00.250Z');

describe('planned changes', () => {
	let gateway: Gateway;
	let now = noon;

	beforeAll(async () => {
		gateway = await startGateway({ now: () => now });
	});

	beforeEach(() => {
		now = noon;
		gateway.reset();
	});

	afterAll(() => gateway.close());

	/** Reads a window of so many seconds that ends at the moment, or at another one. */
	const read = (seconds: number, business: Record<string, string> = {}, end = now) => {
		const window = {
			start_modified: timestamp(end - seconds * 1000),
			end_modified: timestamp(end),
		};
		const parameters = { page_size: '100', ...fields, ...window, ...business };
		return call(gateway, method, parameters, { timestamp: timestamp(now) });
	};
	const trades = async (...args: Parameters<typeof read>) =>
		list((await read(...args)).trades ?? []);
	const idsOf = (records: Array<Record<string, unknown>>) => records.map(({ tid }) => tid);

	it('are what the method lists, newest first, with both ends of the window included', async () => {
		const changes = gateway.planChanges({ count: 6, perSecond: 1 });
		now += 10_000;
		expect(idsOf(await trades(60))).toEqual(changes.map(({ id }) => id).reverse());
		expect((await trades(60)).map(({ modified }) => modified)).toEqual(
			changes.map(({ modified }) => modified).reverse(),
		);
		expect(idsOf(await trades(2, {}, noon + 4000))).toEqual([4, 3, 2].map((at) => changes[at]?.id));
	});

	it('happen one after the other: what is to come is not listed', async () => {
		gateway.planChanges({ count: 100, perSecond: 10 });
		now += 4_900;
		expect(await trades(60)).toHaveLength(50);
		expect((await read(60, { page_size: '20' })).total_results).toBe(50);
	});

	it('may have begun before', async () => {
		const changes = gateway.planChanges({ count: 60, perSecond: 1, since: 40 });
		expect(changes[0]?.modified).toBe(timestamp(noon - 40_000));
		expect(await trades(60)).toHaveLength(41);
	});

	it('come into the lists after the lag, some of them all of it later', async () => {
		const changes = gateway.planChanges({ count: 100, lag: 90, late: 0.1 });
		const storedWithin = (seconds: number) =>
			changes.filter(({ stored }) => Date.parse(stored) <= noon + seconds * 1000).length;
		for (const seconds of [0, 20, 60, 89]) {
			now = noon + seconds * 1000;
			expect(await trades(120)).toHaveLength(storedWithin(seconds));
		}
		expect(storedWithin(20)).toBeGreaterThan(30);
		expect(storedWithin(89)).toBeLessThan(100);
		now = noon + 90_000;
		expect(await trades(120)).toHaveLength(100);
	});

	it('fall upon records that are there, which then have left the windows before', async () => {
		const changes = gateway.planChanges({ count: 400, perSecond: 20, again: 0.5 });
		const last = changes.filter(({ isLast }) => isLast);
		expect(last.length).toBeLessThan(300);
		const keys = changes.map(({ id, modified }) => `${id}@${modified}`);
		expect(new Set(keys).size).toBe(keys.length);
		now += 30_000;
		const found = [1, 2, 3, 4].map((page) => trades(60, { page_no: String(page) }));
		const read = (await Promise.all(found)).flat();
		expect(read.map(({ tid, modified }) => `${String(tid)}@${String(modified)}`).sort()).toEqual(
			last.map(({ id, modified }) => `${id}@${modified}`).sort(),
		);
	});

	it('move a list while it is read: who reads forwards misses some', async () => {
		gateway.planChanges({ count: 120, perSecond: 10, moving: 2 });
		now += 20_000;
		const end = now - 5000;
		const first = await trades(60, { page_size: '40' }, end);
		now += 1000;
		const second = await trades(60, { page_size: '40', page_no: '2' }, end);
		const third = await trades(60, { page_size: '40', page_no: '3' }, end);
		expect(new Set(idsOf([...first, ...second, ...third])).size).toBeLessThan(120);
	});

	it('may be hundreds in one second', async () => {
		gateway.planChanges({ count: 500 });
		const { total_results: total, trades: page } = await read(0);
		expect(total).toBe(500);
		expect(new Set(list(page).map(({ modified }) => modified))).toEqual(new Set([timestamp(noon)]));
		expect(await trades(0, { page_no: '5' })).toHaveLength(100);
		expect(await trades(0, { page_no: '6' })).toEqual([]);
	});

	it('are counted, or it is said whether more follow', async () => {
		gateway.planChanges({ count: 50 });
		const { total_results, has_next } = await read(0, { page_size: '40' });
		expect({ total_results, has_next }).toEqual({ total_results: 50, has_next: undefined });
		const asked = await read(0, { page_size: '40', use_has_next: 'true' });
		expect(asked.has_next).toBe(true);
		expect(asked).not.toHaveProperty('total_results');
		const last = await read(0, { page_size: '40', use_has_next: 'true', page_no: '2' });
		expect(last.has_next).toBe(false);
	});

	it('are kept from who asks for too much at once, or too late', async () => {
		gateway.planChanges();
		const day = 24 * 3600;
		expect(await read(day)).toHaveProperty('trades');
		const refusal = { code: 41, sub_code: 'isv.invalid-parameter:end_modified' };
		expect((await read(day + 1)).error_response).toMatchObject(refusal);
		expect((await read(60, {}, now - 92 * day * 1000)).error_response).toMatchObject({
			sub_code: 'isv.invalid-parameter:start_modified',
		});
		gateway.planChanges({ count: 0, longestMinutes: 20 });
		expect(await read(1200)).toHaveProperty('trades');
		expect((await read(1201)).error_response).toMatchObject(refusal);
	});

	it('give their records also one by one, as they are now', async () => {
		const [change] = gateway.planChanges({ count: 1, lag: 90, late: 1 });
		const parameters = { fields: 'tid,modified', tid: change?.id ?? '' };
		const system = { timestamp: timestamp(now) };
		expect(await trades(60)).toEqual([]);
		const { trade } = await call(gateway, 'taobao.trade.fullinfo.get', parameters, system);
		expect(trade).toMatchObject({ tid: change?.id, modified: change?.modified });
		const other = { ...parameters, tid: '1' };
		const { error_response } = await call(gateway, 'taobao.trade.fullinfo.get', other, system);
		expect(error_response).toMatchObject({ sub_code: 'isv.trade-not-exist' });
	});

	it('are forgotten with all else, and the shop lists its own trades again', async () => {
		gateway.planChanges({ count: 3 });
		gateway.reset();
		expect(gateway.changesOf(method)).toEqual([]);
		const [tid] = gateway.addTrades();
		expect(idsOf(await trades(60))).toContain(tid);
	});
});
