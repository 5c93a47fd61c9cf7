import { type Gateway, startGateway } from '../../../gateway/Gateway';
import { call, record } from '../caller';
import { dingTalk, dingTalkToken } from './dingTalk';
import { newTokens } from '../../support/oauth';

const sold = 'taobao.trades.sold.get';

describe('the end of tokens', () => {
	let gateway: Gateway;

	beforeAll(async () => {
		gateway = await startGateway();
	});

	beforeEach(() => gateway.reset());

	afterAll(() => gateway.close());

	const page = async (session: string) => {
		const result = await call(gateway, sold, { fields: 'tid' }, { session });
		return 'error_response' in result ? record(result.error_response).code : 'ok';
	};

	async function post(path: string, body: unknown) {
		const init = { method: 'POST', body: JSON.stringify(body) };
		const response = await fetch(gateway.origin + path, init);
		return { status: response.status, value: await response.json() };
	}

	it('comes by a rule in the middle of a run, and stays', async () => {
		const { access } = await newTokens(gateway);
		gateway.injectFault({ kind: 'expire', method: sold, skip: 2, times: 1 });
		const codes: unknown[] = [];
		for (let at = 0; at < 4; at++) codes.push(await page(access));
		expect(codes).toEqual(['ok', 'ok', 27, 27]);
		expect(await page((await newTokens(gateway)).access)).toBe('ok');
	});

	it('of a demo session lasts until the gateway is reset', async () => {
		gateway.injectFault({ kind: 'expire', times: 1 });
		expect(await page(gateway.sessionKey)).toBe(27);
		expect(await page(gateway.sessionKey)).toBe(27);
		gateway.reset();
		expect(await page(gateway.sessionKey)).toBe('ok');
	});

	it('by a rule counts only calls with a token', async () => {
		gateway.injectFault({ kind: 'expire', times: 1 });
		await call(gateway, 'taobao.time.get', {}, { session: undefined });
		expect(await page(gateway.sessionKey)).toBe(27);
	});

	it('comes to tokens of DingTalk as well', async () => {
		const query = { access_token: await dingTalkToken(gateway), userid: 'a' };
		gateway.injectFault({ kind: 'expire', method: 'dingtalk.oapi.user.get', skip: 1, times: 1 });
		const ask = async () => (await dingTalk(gateway, '/user/get', { query })).errcode;
		expect([await ask(), await ask(), await ask()]).toEqual([0, 42001, 42001]);
	});

	it.each(['sessions', 'dingTalkTokens', 'refreshTokens'])(
		'comes over HTTP to %s',
		async (what) => {
			expect(await post('/gateway/expire', { what })).toEqual({
				status: 200,
				value: { expired: what },
			});
		},
	);

	it('comes to nothing else', async () => {
		expect((await post('/gateway/expire', { what: 'toString' })).status).toBe(400);
	});

	it('comes to all sessions that were given, not to those of the accounts', async () => {
		const { access } = await newTokens(gateway);
		await post('/gateway/expire', { what: 'sessions' });
		expect([await page(access), await page(gateway.sessionKey)]).toEqual([27, 'ok']);
	});

	it('takes rules over HTTP', async () => {
		const rule = { kind: 'expire', skip: 1, times: 1 };
		expect((await post('/gateway/faults', rule)).status).toBe(200);
	});
});
