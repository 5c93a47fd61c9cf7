import { type Gateway, startGateway } from '../../gateway/Gateway';
import { call, record } from './caller';

const method = 'taobao.time.get';

describe('faults of the platform', () => {
	let gateway: Gateway;

	beforeAll(async () => {
		gateway = await startGateway();
	});

	beforeEach(() => gateway.reset());

	afterAll(() => gateway.close());

	const outcomes = () => gateway.calls.map(({ outcome }) => outcome);

	it('throttles for a number of seconds', async () => {
		gateway.injectFault({ kind: 'throttled', seconds: 7, times: 1 });
		expect((await call(gateway, method)).error_response).toMatchObject({
			code: 7,
			msg: 'App Call Limited',
			sub_code: 'accesscontrol.limited-by-api-access-count',
			sub_msg: 'This ban will last for 7 more seconds',
		});
	});

	it("fails by the provider's and by the caller's fault", async () => {
		gateway.injectFault({ kind: 'isp', times: 1 });
		gateway.injectFault({ kind: 'isv', times: 1, subCode: 'isv.demo', subMessage: '演示' });
		const isp = record((await call(gateway, method)).error_response);
		const isv = record((await call(gateway, method)).error_response);
		expect(isp).toMatchObject({ code: 15, sub_code: 'isp.remote-service-timeout' });
		expect(isv).toMatchObject({ code: 15, sub_code: 'isv.demo', sub_msg: '演示' });
	});

	it('refuses an app without the permission', async () => {
		gateway.injectFault({ kind: 'forbidden', times: 1 });
		expect((await call(gateway, method)).error_response).toMatchObject({
			code: 11,
			msg: 'Insufficient isv permissions',
			sub_code: 'isv.permission-api-package-empty',
		});
	});

	it('has nothing where a rule says so, and says that there is none', async () => {
		const items = 'taobao.items.onsale.get';
		const addresses = 'taobao.logistics.address.search';
		gateway.injectFault({ kind: 'empty' });
		const found = await call(gateway, items, { fields: 'num_iid' });
		expect(found).toMatchObject({ items: [], total_results: 0 });
		expect(await call(gateway, addresses)).toMatchObject({ addresses: [] });
		gateway.reset();
		expect(await call(gateway, addresses)).not.toMatchObject({ addresses: [] });
	});

	it('refuses a wrong signature before it throttles', async () => {
		gateway.injectFault({ kind: 'throttled', times: 1 });
		const response = await call(gateway, method, {}, { sign_method: 'sha1' });
		expect(record(response.error_response).code).toBe(25);
		expect(record((await call(gateway, method)).error_response).code).toBe(7);
	});

	it('strikes only the method of its rule', async () => {
		gateway.injectFault({ kind: 'isp', method: 'taobao.areas.get' });
		expect(await call(gateway, method)).toHaveProperty('time');
		expect(await call(gateway, 'taobao.areas.get', { fields: 'id' })).toHaveProperty(
			'error_response',
		);
	});

	it('strikes a share of the calls, the same ones for the same seed', async () => {
		const run = async (seed: number) => {
			gateway.reset();
			gateway.injectFault({ kind: 'isp', rate: 0.3, seed });
			for (let at = 0; at < 60; at++) await call(gateway, method);
			return outcomes();
		};
		const [one, same, other] = [await run(1), await run(1), await run(2)];
		expect(same).toEqual(one);
		expect(other).not.toEqual(one);
		const struck = one.filter((outcome) => outcome !== 'ok').length;
		expect(struck).toBeGreaterThan(8);
		expect(struck).toBeLessThan(30);
	});
});
