import { type Gateway, startGateway } from '../../../gateway/Gateway';
import { record, type SystemParams } from '../caller';
import { aliExpress } from './aliExpress';
import { newCode, newTokens } from '../../support/oauth';

const method = 'aliexpress.solution.order.get';
const param0 = '{"page_size":20,"current_page":1}';

describe('AliExpress', () => {
	let gateway: Gateway;
	let access_token: string;

	beforeAll(async () => {
		gateway = await startGateway();
		access_token = (await newTokens(gateway)).access;
	});

	beforeEach(() => gateway.reset());

	afterAll(() => gateway.close());

	const ask = (other: SystemParams = {}) =>
		aliExpress(gateway, { method, access_token, param0, ...other });

	it.each(['sha256', 'md5'])('answers a call signed by %s in an envelope', async (sign_method) => {
		expect(await ask({ sign_method })).toMatchObject({
			aliexpress_solution_order_get_response: { request_id: expect.any(String) as string },
		});
		expect(gateway.calls.at(-1)).toMatchObject({
			protocol: 'aliExpress',
			method,
			path: '/sync',
			business: { param0 },
			system: { access_token: '***', sign: '***' },
			seller: '沙箱旗舰店',
		});
	});

	it('answers methods of the platform for a seller, and takes `session`', async () => {
		const other = { method: 'taobao.user.seller.get', fields: 'nick', simplify: 'true' };
		const response = await ask({ ...other, session: access_token, access_token: undefined });
		expect(response.user).toEqual({ nick: '沙箱旗舰店' });
	});

	it.each<[string, SystemParams, string]>([
		['no method', { method: undefined }, 'MissingParameter'],
		['an unknown method', { method: 'aliexpress.none' }, 'InvalidApiPath'],
		['no app', { app_key: undefined }, 'MissingParameter'],
		['an unknown app', { app_key: '999' }, 'InvalidAppKey'],
		['a time of the older kind', { timestamp: '2026-01-01 00:00:00' }, 'IllegalTimestamp'],
		['an old time', { timestamp: '1517820392000' }, 'IllegalTimestamp'],
		['a wrong signature', { sign: 'x' }, 'IncompleteSignature'],
		['another way to sign', { sign_method: 'hmac-sha256' }, 'IncompleteSignature'],
		['an unknown token', { access_token: 'x' }, 'IllegalAccessToken'],
	])('refuses %s', async (_, other, code) => {
		const { error_response } = await ask(other);
		expect(error_response).toMatchObject({
			...{ code, type: 'ISV' },
			...{ msg: expect.any(String) as string, request_id: expect.any(String) as string },
		});
	});

	it('refuses a token that is over', async () => {
		const { access } = await newTokens(gateway);
		gateway.injectFault({ kind: 'expire', times: 1, method });
		const response = await ask({ access_token: access });
		expect(record(response.error_response).code).toBe('IllegalAccessToken');
	});

	it.each([
		['throttled', 'ApiCallLimit'],
		['isp', 'ServiceTimeout'],
		['isv', 'InvalidParameter'],
		['forbidden', 'InsufficientPermission'],
	] as const)('has its own code for the fault %s', async (kind, code) => {
		gateway.injectFault({ kind, times: 1 });
		expect(record((await ask()).error_response).code).toBe(code);
	});

	it('gives and renews tokens at paths, flat', async () => {
		const path = '/auth/token/create';
		const created = await aliExpress(gateway, { path, code: await newCode(gateway) });
		expect(created).toMatchObject({ code: '0', sp: 'ae', expires_in: 86_400 });
		expect(gateway.calls.at(-1)).toMatchObject({
			method: 'taobao.top.auth.token.create',
			business: { code: '***' },
		});
		expect(await ask({ access_token: String(created.access_token) })).not.toHaveProperty(
			'error_response',
		);
		const refresh_token = String(created.refresh_token);
		const renew = () => aliExpress(gateway, { path: '/auth/token/refresh', refresh_token });
		expect(await renew()).toMatchObject({ code: '0' });
		expect(await renew()).toMatchObject({ code: 'IllegalRefreshToken', type: 'ISV' });
	});

	it.each<[string, SystemParams, string]>([
		['a used code', { path: '/auth/token/create', code: 'x' }, 'InvalidCode'],
		['no code', { path: '/auth/token/create' }, 'MissingParameter'],
		['an unknown path', { path: '/auth/none' }, 'InvalidApiPath'],
		['no path in the signature', { path: '/auth/token/create', sign: 'x' }, 'IncompleteSignature'],
	])('refuses at paths %s, flat', async (_, params, code) => {
		const response = await aliExpress(gateway, params);
		expect(response).toMatchObject({ code, message: expect.any(String) as string });
		expect(response).toHaveProperty('request_id');
	});
});
