import { type Gateway, startGateway } from '../../../gateway/Gateway';
import { call } from '../caller';
import { askTokens, newCode, newTokens, redirect_uri } from '../../support/oauth';

describe('tokens of OAuth', () => {
	let gateway: Gateway;
	let now = Date.now();

	beforeAll(async () => {
		gateway = await startGateway({ now: () => now });
	});

	beforeEach(() => {
		now = Date.now();
		gateway.reset();
	});

	afterAll(() => gateway.close());

	const byCode = (code: string, other: Record<string, string> = {}) =>
		askTokens(gateway, { grant_type: 'authorization_code', code, redirect_uri, ...other });
	const byRefresh = (refresh_token: string) =>
		askTokens(gateway, { grant_type: 'refresh_token', refresh_token });
	const user = (session: string) =>
		call(gateway, 'taobao.user.seller.get', { fields: 'nick' }, { session });

	it('are given for a code, once', async () => {
		const code = await newCode(gateway);
		const { status, body } = await byCode(code);
		expect(status).toBe(200);
		expect(body).toMatchObject({
			access_token: expect.stringMatching(/^6\w{34,}$/) as string,
			expires_in: 86_400,
			re_expires_in: 30 * 86_400,
			taobao_user_id: '2206000000000000101',
			taobao_user_nick: encodeURIComponent('沙箱旗舰店'),
		});
		const user1 = await user(String(body.access_token));
		expect(user1.user).toEqual({ nick: '沙箱旗舰店' });
		expect(await byCode(code)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
	});

	it('are refused for a code that is over, or was sent elsewhere', async () => {
		const elsewhere = { redirect_uri: 'http://localhost/other' };
		expect((await byCode(await newCode(gateway), elsewhere)).body.error).toBe('invalid_grant');
		const code = await newCode(gateway);
		now += 600_000;
		expect((await byCode(code)).body.error).toBe('invalid_grant');
	});

	it('are refused for a wrong secret, grant or verb', async () => {
		const code = await newCode(gateway);
		const wrong = await byCode(code, { client_secret: 'x' });
		expect(wrong).toMatchObject({ status: 400, body: { error: 'invalid_client' } });
		const grant = await askTokens(gateway, { grant_type: 'password' });
		expect(grant.body.error).toBe('unsupported_grant_type');
		const get = await fetch(gateway.protocols.token);
		expect(await get.json()).toMatchObject({ error: 'invalid_request' });
	});

	it('take the secret of a header as well', async () => {
		const { clientId, clientSecret } = gateway.accounts.oauth;
		const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
		const params = { grant_type: 'authorization_code', code: await newCode(gateway), redirect_uri };
		const { status } = await askTokens(gateway, params, { Authorization: `Basic ${basic}` });
		expect(status).toBe(200);
	});

	it('are renewed, and the old refresh token dies', async () => {
		const { access, refresh } = await newTokens(gateway);
		gateway.expireSessions();
		expect((await user(access)).error_response).toMatchObject({
			code: 27,
			sub_code: 'session-expired',
		});
		const { body } = await byRefresh(refresh);
		expect(await user(String(body.access_token))).toHaveProperty('user');
		expect(body.refresh_token).not.toBe(refresh);
		expect((await byRefresh(refresh)).body.error).toBe('invalid_grant');
	});

	it('are not renewed when refresh tokens are over', async () => {
		const { refresh } = await newTokens(gateway);
		gateway.expireRefreshTokens();
		expect((await byRefresh(refresh)).body.error).toBe('invalid_grant');
		expect(await user(gateway.sessionKey)).toHaveProperty('user');
	});

	it('are given by methods of the platform, as a JSON text', async () => {
		const code = await newCode(gateway);
		const none = { session: undefined };
		const created = await call(gateway, 'taobao.top.auth.token.create', { code }, none);
		const facts = JSON.parse(String(created.token_result)) as Record<string, string>;
		expect(await user(facts.access_token ?? '')).toHaveProperty('user');
		const refresh = { refresh_token: facts.refresh_token ?? '' };
		const renewed = await call(gateway, 'taobao.top.auth.token.refresh', refresh, none);
		expect(renewed).toHaveProperty('token_result');
		const again = await call(gateway, 'taobao.top.auth.token.refresh', refresh, none);
		expect(again.error_response).toMatchObject({ code: 41 });
		expect(gateway.calls.map(({ business }) => Object.values(business)[0])).toContain('***');
	});

	it('are written down without their secrets', async () => {
		const { access, refresh } = await newTokens(gateway);
		await byRefresh(refresh);
		expect(gateway.calls).toMatchObject([
			{ protocol: 'oauth', method: 'oauth.token', outcome: 'ok', path: '/oauth/token' },
			{ system: { grant_type: 'refresh_token', refresh_token: '***', client_secret: '***' } },
		]);
		const text = JSON.stringify(gateway.calls);
		for (const secret of [access, refresh, gateway.appSecret]) expect(text).not.toContain(secret);
	});
});
