import type { IHttpRequestOptions } from 'n8n-workflow';
import { DingTalkApi } from '../../../../../credentials/DingTalkApi.credentials';
import { type EchoServer, startEcho } from '../../../../support/echo';

type Options = IHttpRequestOptions & { uri?: string; followRedirect?: boolean };
type Authenticate = (credential: object, options: object) => Promise<Options>;

describe('the credential DingTalk API in the HTTP Request node', () => {
	let echo: EchoServer;
	let app = 0;
	beforeEach(async () => {
		echo = await startEcho();
		echo.answer = () => ({ body: '{"errcode":0,"access_token":"tok+en/1","expires_in":7200}' });
	});
	afterEach(() => echo.close());

	/** Each app is a new one, as tokens are kept. */
	const run = (options: object) => {
		app += 1;
		const credential = { appKey: `key${app}`, appSecret: 'the-secret', baseUrl: echo.url };
		return (new DingTalkApi().authenticate as unknown as Authenticate)(credential, options);
	};

	it('adds the token to the query of a call to its Base URL, and stays there', async () => {
		const options = await run({ url: `${echo.url}/user/get`, qs: { userid: 'u' } });
		expect(options).toEqual({
			url: `${echo.url}/user/get`,
			qs: { userid: 'u', access_token: 'tok+en/1' },
			disableFollowRedirect: true,
			followRedirect: false,
		});
		expect(echo.received.map(({ url }) => url)).toEqual([
			`/gettoken?appkey=key${app}&appsecret=the-secret`,
		]);
	});

	it('adds the token to the headers, and not to the address, of a call to api.dingtalk.com', async () => {
		const options = await run({
			uri: 'https://api.dingtalk.com/v1.0/contact/users/me',
			headers: { Accept: 'application/json' },
			qs: { a: '1' },
		});
		expect(options.headers).toEqual({
			Accept: 'application/json',
			'x-acs-dingtalk-access-token': 'tok+en/1',
		});
		expect(options.qs).toEqual({ a: '1' });
		expect(options.uri).toBe('https://api.dingtalk.com/v1.0/contact/users/me');
		expect(options.disableFollowRedirect).toBe(true);
		expect(options.followRedirect).toBe(false);
	});

	it.each([
		'https://evil.example/user/get',
		'http://api.dingtalk.com/v1.0/x',
		'https://api.dingtalk.com.evil.example/v1.0/x',
		'https://api.dingtalk.com:8443/v1.0/x',
		'https://api.dingtalk.com@evil.example/v1.0/x',
		'https://oapi.dingtalk.com/user/get',
	])('gives the token to no other host (%s), and asks for none', async (url) => {
		const { origin } = new URL(url);
		for (const options of [{ url }, { uri: url }, { url: '/x', baseURL: url }])
			await expect(run(options)).rejects.toThrow(
				`The credential goes to ${echo.url} and https://api.dingtalk.com only, not to ${origin}`,
			);
		expect(echo.received).toEqual([]);
	});

	it("says DingTalk's reason when it gives no token", async () => {
		echo.answer = () => ({ body: '{"errcode":40089,"errmsg":"invalid app key or secret"}' });
		await expect(run({ url: `${echo.url}/user/get` })).rejects.toThrow(
			'DingTalk gave no access token: invalid app key or secret',
		);
	});

	it('names the field that the credential lacks', async () => {
		const authenticate = new DingTalkApi().authenticate as unknown as Authenticate;
		await expect(authenticate({ appKey: 'k' }, { url: echo.url })).rejects.toThrow(
			'The credential has no App Secret',
		);
	});
});
