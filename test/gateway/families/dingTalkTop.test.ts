import { type Gateway, startGateway } from '../../../gateway/Gateway';
import { call, list, post, record, timestamp } from '../caller';
import { dingTalkToken } from './dingTalk';

const method = 'dingtalk.corp.role.addrolesforemps';
const paged = 'dingtalk.smartwork.bpms.processinstanceid.list';

describe("DingTalk's older methods", () => {
	let gateway: Gateway;
	let session: string;

	beforeAll(async () => {
		gateway = await startGateway();
		session = await dingTalkToken(gateway);
	});

	beforeEach(() => gateway.reset());

	afterAll(() => gateway.close());

	const business = { rolelid_list: '1', userid_list: 'a' };

	async function ask(params: Record<string, string> = {}, leftOut = '') {
		const system = { method, session, timestamp: timestamp(), v: '2.0', format: 'json' };
		const all = Object.entries({ ...system, ...business, ...params });
		const sent = Object.fromEntries(all.filter(([name]) => name !== leftOut));
		return record(await (await post(gateway, sent)).json());
	}

	it('are answered unsigned, with a token, in an envelope', async () => {
		expect(await ask()).toMatchObject({
			dingtalk_corp_role_addrolesforemps_response: {
				result: { ding_open_errcode: 0, success: true },
				request_id: expect.any(String) as string,
			},
		});
		expect(gateway.calls.at(-1)).toMatchObject({
			protocol: 'dingTalkTop',
			method,
			business,
			system: { session: '***' },
		});
	});

	it('are flat when simplified', async () => {
		expect(await ask({ simplify: 'true' })).toMatchObject({ result: { success: true } });
	});

	it('refuse a token that is wrong or over within the result', async () => {
		const body = await ask({ session: 'x', simplify: 'true' });
		expect(body).toMatchObject({
			result: {
				ding_open_errcode: 40014,
				error_msg: expect.any(String) as string,
				success: false,
			},
		});
		expect(gateway.calls.at(-1)?.outcome).toBe('40014');
		gateway.expireDingTalkTokens();
		const over = await ask({ simplify: 'true' });
		expect(over).toMatchObject({ result: { ding_open_errcode: 42001 } });
		session = await dingTalkToken(gateway);
	});

	it.each([
		['timestamp', 30],
		['v', 32],
		['userid_list', 40],
	])('refuse a call without %s as the platform does', async (name, code) => {
		expect(await ask({}, name)).toMatchObject({ error_response: { code } });
	});

	it('refuse a token of DingTalk in a signed call, and other verbs', async () => {
		const body = await call(gateway, method, business, { session });
		expect(body.error_response).toMatchObject({ code: 27 });
		const response = await fetch(`${gateway.url}?method=${method}&format=json`);
		expect(await response.json()).toMatchObject({ error_response: { code: 9 } });
	});

	it('page as their facts say', async () => {
		const body = await ask({
			method: paged,
			cursor: '40',
			size: '20',
			process_code: 'P',
			start_time: '1',
		});
		const { result } = record(body[`${paged.replaceAll('.', '_')}_response`]);
		const inner = record(record(result).result);
		expect(list(Object.values(record(inner.list))[0])).toHaveLength(5);
		expect(inner).not.toHaveProperty('next_cursor');
	});
});
