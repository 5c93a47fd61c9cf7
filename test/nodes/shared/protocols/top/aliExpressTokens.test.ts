import type { IDataObject, INodeType } from 'n8n-workflow';
import { type Gateway, startGateway } from '../../../../../gateway/Gateway';
import { AliExpress } from '../../../../../nodes/AliExpress/AliExpress.node';
import { TaobaoApi } from '../../../../../nodes/TaobaoApi/TaobaoApi.node';
import { TopPlatform } from '../../../../../nodes/TopPlatform/TopPlatform.node';
import { aliExpressCredential } from '../../../../support/credential';
import { runNode } from '../../../../support/engine';
import { newCode } from '../../../../support/oauth';

describe('the access token of a seller at AliExpress', () => {
	let gateway: Gateway;
	beforeEach(async () => {
		gateway = await startGateway();
	});
	afterEach(() => gateway.close());

	const run = async (node: INodeType, parameters: IDataObject, sessionKey = '') => {
		const { items, error } = await runNode({
			node,
			parameters,
			credentials: aliExpressCredential(gateway, sessionKey),
		});
		return { error, json: items[0]?.json ?? {}, call: gateway.calls.at(-1) };
	};
	const create = (code: string) =>
		run(new TopPlatform(), {
			...{ resource: 'tool', operation: 'taobao.top.auth.token.create', code },
		});
	const renew = (refresh_token: unknown, sessionKey: string) =>
		run(
			new TopPlatform(),
			{
				...{ resource: 'tool', operation: 'taobao.top.auth.token.refresh' },
				refresh_token: String(refresh_token),
			},
			sessionKey,
		);
	const getOrders = (sessionKey: string, options: IDataObject = {}) =>
		run(
			new AliExpress(),
			{
				resource: 'merchantSolution',
				operation: 'aliexpress.solution.order.get',
				additionalFields: { param0: '{"page_size":20,"current_page":1}' },
				options,
			},
			sessionKey,
		);

	it('comes for the code of the sign-in page, and calls with it are taken', async () => {
		const { error, json, call } = await create(await newCode(gateway));
		expect(error).toBeUndefined();
		expect(call?.path).toBe('/rest/auth/token/create');
		expect(json).toMatchObject({ sp: 'ae', expires_in: 86_400 });
		expect(json.refresh_token).toEqual(expect.stringMatching(/./));
		const token = String(json.access_token);
		expect((await getOrders(token)).error).toBeUndefined();
		expect((await getOrders('', { sessionKey: token })).error).toBeUndefined();
		expect(gateway.calls.at(-1)).toMatchObject({
			path: '/sync',
			seller: expect.any(String) as string,
		});
	});

	it('is renewed by the refresh token after it has ended, which is not sent', async () => {
		const { json: first } = await create(await newCode(gateway));
		gateway.expireSessions();
		const ended = String(first.access_token);
		expect((await getOrders(ended)).error?.description).toContain('IllegalAccessToken');
		const { error, json, call } = await renew(first.refresh_token, ended);
		expect(error).toBeUndefined();
		expect(call?.path).toBe('/rest/auth/token/refresh');
		expect(Object.keys(call?.system ?? {}).sort()).toEqual([
			'app_key',
			'sign',
			'sign_method',
			'timestamp',
		]);
		expect((await getOrders(String(json.access_token))).error).toBeUndefined();
	});

	it('comes as well where the operation is named by its method alone', async () => {
		const { error, json, call } = await run(
			new TaobaoApi(),
			{
				...{ operation: 'call', method: 'taobao.top.auth.token.create' },
				parameters: { code: await newCode(gateway) },
			},
			'one that has ended',
		);
		expect(error).toBeUndefined();
		expect(call?.path).toBe('/rest/auth/token/create');
		expect(json.access_token).toEqual(expect.stringMatching(/./));
	});

	it('comes once for a code, and a used one is refused in words', async () => {
		const code = await newCode(gateway);
		await create(code);
		const { error } = await create(code);
		expect(error?.message).toContain('The authorisation code is not valid');
		expect(error?.description).toContain('InvalidCode');
	});
});
