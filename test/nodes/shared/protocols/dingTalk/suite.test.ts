import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { createHmac } from 'node:crypto';
import { type Gateway, startGateway } from '../../../../../gateway/Gateway';
import { DingTalkApps } from '../../../../../nodes/DingTalkApps/DingTalkApps.node';
import { suiteCredential } from '../../../../support/credential';
import { type EchoServer, startEcho } from '../../../../support/echo';
import { CredentialStore, runNode } from '../../../../support/engine';

/** Calls an operation of suites; a value is taken where its field is, required or additional. */
const run = (
	dingTalkApi: ICredentialDataDecryptedObject,
	operation: string,
	values: IDataObject,
	options: IDataObject = {},
) =>
	runNode({
		node: new DingTalkApps(),
		parameters: {
			resource: 'suite',
			operation: `dingtalk.oapi.service.${operation}`,
			...values,
			additionalFields: values,
			options: { tries: 1, ...options },
		},
		credentials: new CredentialStore({ dingTalkApi }),
	});

describe('what a suite calls for itself', () => {
	let echo: EchoServer;
	let suite = 0;
	let credential: ICredentialDataDecryptedObject;
	beforeEach(async () => {
		suite += 1;
		echo = await startEcho();
		echo.answer = ({ url }) =>
			url === '/service/get_suite_token'
				? { body: '{"errcode":0,"errmsg":"ok","suite_access_token":"6747","expires_in":7200}' }
				: { body: '{"errcode":0,"errmsg":"ok"}' };
		credential = {
			appType: 'suite',
			appKey: `suite${suite}`,
			appSecret: 'testSecret',
			suiteTicket: 'TestSuiteTicket',
			baseUrl: echo.url,
		};
	});
	afterEach(() => echo.close());

	const tokenRequest = () => ({
		suite_key: `suite${suite}`,
		suite_secret: 'testSecret',
		suite_ticket: 'TestSuiteTicket',
	});
	const body = (at: number) => JSON.parse(echo.received[at]?.body ?? '') as IDataObject;

	// Addresses and bodies of the examples in DingTalk's documentation; the last one is what clients send
	it.each<[string, IDataObject, string]>([
		[
			'activate_suite',
			{ suite_key: 'suitexxxx', auth_corpid: 'ding1234', permanent_code: 'xxxx' },
			'/service/activate_suite?suite_access_token=6747',
		],
		[
			'get_permanent_code',
			{ tmp_auth_code: 'xxxx' },
			'/service/get_permanent_code?suite_access_token=6747',
		],
		['get_unactive_corp', { app_id: '123' }, '/service/get_unactive_corp?suite_access_token=6747'],
		[
			'reauth_corp',
			{ app_id: '123', corpid_list: ['ding123'] },
			'/service/reauth_corp?suite_access_token=6747',
		],
		[
			'set_corp_ipwhitelist',
			{ auth_corpid: 'ding1234', ip_whitelist: ['5.6.*.*'] },
			'/service/set_corp_ipwhitelist?suite_access_token=6747',
		],
	])('goes with the access token of the suite alone: %s', async (operation, values, url) => {
		const { error } = await run(credential, operation, values);
		expect(error).toBeUndefined();
		expect(echo.received.map((request) => request.url)).toEqual(['/service/get_suite_token', url]);
		expect(body(0)).toEqual(tokenRequest());
		expect(body(1)).toEqual(values);
	});

	it('goes with token, time, ticket and signature where DingTalk asks for all of them: get_agent', async () => {
		const values = { agentid: '852381775', auth_corpid: 'ding1234', suite_key: 'suitezx8sttxxx' };
		expect((await run(credential, 'get_agent', values)).error).toBeUndefined();
		const { pathname, searchParams } = new URL(echo.received[1]?.url ?? '', echo.url);
		const { timestamp = '', ...query } = Object.fromEntries(searchParams);
		expect(pathname).toBe('/service/get_agent');
		expect(timestamp).toMatch(/^\d{13}$/);
		expect(query).toEqual({
			suite_access_token: '6747',
			accessKey: `suite${suite}`,
			suiteTicket: 'TestSuiteTicket',
			signature: createHmac('sha256', 'testSecret')
				.update(`${timestamp}\nTestSuiteTicket`)
				.digest('base64'),
		});
		expect(body(1)).toEqual(values);
	});

	it.each(['get_auth_info', 'get_corp_token'])(
		'goes with the signature alone where there is no token: %s',
		async (operation) => {
			const values = { auth_corpid: 'ding1234' };
			expect((await run(credential, operation, values)).error).toBeUndefined();
			const [{ url = '' } = {}, ...others] = echo.received;
			expect(others).toEqual([]);
			const names = [...new URL(url, echo.url).searchParams.keys()];
			expect(names.sort()).toEqual(['accessKey', 'signature', 'suiteTicket', 'timestamp']);
		},
	);

	it('asks for the token without showing who calls otherwise: get_suite_token', async () => {
		const { error, items } = await run(credential, 'get_suite_token', tokenRequest());
		expect(error).toBeUndefined();
		expect(items[0]?.json.suite_access_token).toBe('6747');
		expect(echo.received).toHaveLength(1);
		expect(echo.received[0]?.url).toBe('/service/get_suite_token');
	});

	it('takes a token of the options in place of its own', async () => {
		await run(credential, 'get_permanent_code', { tmp_auth_code: 'c' }, { sessionKey: 'OWN' });
		expect(echo.received.map(({ url }) => url)).toEqual([
			'/service/get_permanent_code?suite_access_token=OWN',
		]);
	});

	it('is no call of an app of one organisation, which is told so before anything is sent', async () => {
		const { error } = await run({ ...credential, appType: 'internal' }, 'get_permanent_code', {
			tmp_auth_code: 'c',
		});
		expect(error?.message).toContain('App Type must be "Suite (ISV App)"');
		expect(echo.received).toEqual([]);
	});
});

describe('the access token of a suite', () => {
	let gateway: Gateway;
	beforeEach(async () => {
		gateway = await startGateway();
	});
	afterEach(() => gateway.close());

	const getMany = (change: ICredentialDataDecryptedObject = {}, options: IDataObject = {}) =>
		run(
			{ ...suiteCredential(gateway), corpId: '', ...change },
			'get_unactive_corp',
			{ app_id: '1' },
			options,
		);
	const methods = () =>
		gateway.calls.map(({ method = '' }) => method.replace('dingtalk.oapi.service.', ''));

	it('is kept, and fetched anew once when DingTalk no longer takes it', async () => {
		expect((await getMany()).error).toBeUndefined();
		expect((await getMany()).error).toBeUndefined();
		expect(methods()).toEqual(['get_suite_token', 'get_unactive_corp', 'get_unactive_corp']);
		gateway.expireDingTalkTokens();
		expect((await getMany()).error).toBeUndefined();
		expect(methods().slice(3)).toEqual([
			'get_unactive_corp',
			'get_suite_token',
			'get_unactive_corp',
		]);
	});

	it('is shared by the organisations of a suite', async () => {
		await getMany({ corpId: 'one' });
		await getMany({ corpId: 'another' });
		expect(methods().filter((method) => method === 'get_suite_token')).toHaveLength(1);
	});

	it.each([
		['appSecret', 'does not accept the secret of the suite'],
		['suiteTicket', 'does not know the ticket of the suite'],
	])('is not given for a wrong %s, which is not shown', async (name, reason) => {
		const { error } = await getMany({ [name]: 'wrong-one-of-mine' });
		expect(error?.message).toContain(reason);
		expect(JSON.stringify([error, error?.context])).not.toContain('wrong-one-of-mine');
	});

	it('is used as it is when the options give it, and not shown', async () => {
		const { error } = await getMany({}, { sessionKey: 'no-token-of-a-suite' });
		expect(error?.description).toContain('40082');
		expect(JSON.stringify([error, error?.context])).not.toContain('no-token-of-a-suite');
		expect(methods()).toEqual(['get_unactive_corp']);
	});

	it('is taken beside a signature', async () => {
		const { error } = await run(suiteCredential(gateway), 'get_agent', {
			agentid: '1',
			auth_corpid: gateway.accounts.suite.corpId,
			suite_key: gateway.accounts.suite.suiteKey,
		});
		expect(error).toBeUndefined();
	});
});
