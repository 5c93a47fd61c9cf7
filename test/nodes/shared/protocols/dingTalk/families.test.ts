import type { ICredentialDataDecryptedObject, IDataObject, INodeType } from 'n8n-workflow';
import { createHmac } from 'node:crypto';
import { DingTalkApps } from '../../../../../nodes/DingTalkApps/DingTalkApps.node';
import { DingTalkContacts } from '../../../../../nodes/DingTalkContacts/DingTalkContacts.node';
import { DingTalkMessages } from '../../../../../nodes/DingTalkMessages/DingTalkMessages.node';
import { type EchoServer, startEcho } from '../../../../support/echo';
import { CredentialStore, runNode } from '../../../../support/engine';
import { itemWithFile } from '../../../../support/itemWithFile';

const token = '{"errcode":0,"access_token":"T1","expires_in":7200}';

describe("DingTalk's ways of showing who calls", () => {
	let echo: EchoServer;
	let app = 0;
	beforeEach(async () => {
		app += 1;
		echo = await startEcho();
		answer('{"errcode":0,"errmsg":"ok"}');
	});
	afterEach(() => echo.close());

	/** Answers a call; a token is given to whom asks for one. */
	const answer = (body: string, status = 200) => {
		echo.answer = ({ url }) =>
			/^\/(sns\/)?gettoken\?appkey|^\/sns\/gettoken\?appid|get_corp_token/.test(url)
				? { body: token }
				: { body, status };
	};
	const run = (
		node: INodeType,
		parameters: IDataObject,
		change: ICredentialDataDecryptedObject = {},
	) =>
		runNode({
			node,
			parameters: { options: { tries: 2 }, ...parameters },
			items: [itemWithFile()],
			credentials: new CredentialStore({
				dingTalkApi: {
					appKey: `key${app}`,
					appSecret: 'testSecret',
					baseUrl: `${echo.url}/`,
					gatewayUrl: `${echo.url}/router/rest`,
					...change,
				},
				dingTalkRobotApi: { webhookUrl: `${echo.url}/robot/send?access_token=R1`, ...change },
			}),
		});
	const getUser = (change: ICredentialDataDecryptedObject = {}, options: IDataObject = {}) =>
		run(
			new DingTalkContacts(),
			{
				resource: 'user',
				operation: 'dingtalk.oapi.user.get',
				userid: 'u 1',
				options: { tries: 2, ...options },
			},
			change,
		);
	const urls = () => echo.received.map(({ url }) => url);
	const faultOf = ({ error }: Awaited<ReturnType<typeof getUser>>) =>
		error?.context?.fault as IDataObject;

	it('an app asks for a token and reads with it', async () => {
		const { error } = await getUser();
		expect(error).toBeUndefined();
		expect(urls()).toEqual([
			`/gettoken?appkey=key${app}&appsecret=testSecret`,
			'/user/get?userid=u+1&access_token=T1',
		]);
	});

	it('an app for personal sign-in asks for a token of its own', async () => {
		const { error } = await run(new DingTalkApps(), {
			resource: 'authorization',
			operation: 'dingtalk.oapi.sns.get_persistent_code',
			additionalFields: { tmp_auth_code: 'c' },
		});
		expect(error).toBeUndefined();
		expect(urls()).toEqual([
			`/sns/gettoken?appid=key${app}&appsecret=testSecret`,
			'/sns/get_persistent_code?access_token=T1',
		]);
	});

	it('an operation without a token sends only its own parameters', async () => {
		const { error } = await run(new DingTalkApps(), {
			resource: 'authorization',
			operation: 'dingtalk.oapi.sns.getuserinfo',
			additionalFields: { sns_token: 's' },
		});
		expect(error).toBeUndefined();
		expect(urls()).toEqual(['/sns/getuserinfo?sns_token=s']);
	});

	it('a signature covers the time, and the ticket of a suite', async () => {
		const call = (change: ICredentialDataDecryptedObject) =>
			run(
				new DingTalkApps(),
				{
					resource: 'authorization',
					operation: 'dingtalk.oapi.sns.getuserinfo_bycode',
					additionalFields: { tmp_auth_code: 'c' },
				},
				change,
			);
		await call({});
		await call({ appType: 'suite', suiteTicket: 'TestSuiteTicket', corpId: 'corp' });
		const [plain, suite] = urls().map((url) => new URL(url, echo.url).searchParams);
		const sign = (text: string) => createHmac('sha256', 'testSecret').update(text).digest('base64');
		expect(plain?.get('accessKey')).toBe(`key${app}`);
		expect(plain?.get('signature')).toBe(sign(String(plain?.get('timestamp'))));
		expect(plain?.has('suiteTicket')).toBe(false);
		expect(suite?.get('suiteTicket')).toBe('TestSuiteTicket');
		expect(suite?.get('signature')).toBe(sign(`${suite?.get('timestamp')}\nTestSuiteTicket`));
	});

	it.each([
		[{}, /^\/robot\/send\?access_token=R1$/],
		[{ secret: 'SEC1' }, /^\/robot\/send\?access_token=R1&timestamp=\d{13}&sign=[\w%]{44,}$/],
	])('a robot with %j signs only if it has a secret', async (change, url) => {
		await run(
			new DingTalkMessages(),
			{
				resource: 'robot',
				operation: 'dingtalk.oapi.robot.send',
				msgtype: 'text',
				text: '{"content":"a"}',
			},
			change,
		);
		expect(urls()).toEqual([expect.stringMatching(url) as string]);
	});

	it.each([
		['robot/send', "The credential's Webhook URL must begin with"],
		['https://oapi.dingtalk.com/robot/send', 'The credential\'s Webhook URL has no "access_token"'],
	])('a robot at %s is refused before anything is sent', async (webhookUrl, reason) => {
		const { error } = await run(
			new DingTalkMessages(),
			{
				resource: 'robot',
				operation: 'dingtalk.oapi.robot.send',
				msgtype: 'text',
				text: '{"content":"a"}',
			},
			{ webhookUrl },
		);
		expect(error?.message).toContain(reason);
		expect(urls()).toEqual([]);
	});

	it('a file travels in a multipart body beside the token in the address', async () => {
		const { error } = await run(new DingTalkMessages(), {
			resource: 'file',
			operation: 'dingtalk.oapi.media.upload',
			media: 'data',
			type: 'image',
		});
		expect(error).toBeUndefined();
		const { url, headers, body } = echo.received[1]!;
		expect(url).toBe('/media/upload?access_token=T1');
		expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
		expect(body).toContain('name="type"\r\n\r\nimage\r\n');
		expect(body).toContain('name="media"; filename="a.png"');
		expect(body).toContain('file content');
	});

	it("DingTalk's older methods take the token as session, and a token of the options instead", async () => {
		const call = (options: IDataObject) =>
			run(new DingTalkContacts(), {
				resource: 'organisation',
				operation: 'dingtalk.corp.invoice.gettitle',
				options,
			});
		await call({});
		await call({ sessionKey: 'OWN' });
		const sessions = urls()
			.filter((url) => url.startsWith('/router/rest'))
			.map((url) => new URL(url, echo.url).searchParams.get('session'));
		expect(sessions).toEqual(['T1', 'OWN']);
	});

	it("DingTalk's own code within a success of the older methods is a fault", async () => {
		answer(
			'{"dingtalk_corp_invoice_gettitle_response":{"request_id":"r1","result":{"ding_open_errcode":88,"error_msg":"no right"}}}',
		);
		const output = await run(new DingTalkContacts(), {
			resource: 'organisation',
			operation: 'dingtalk.corp.invoice.gettitle',
		});
		expect(faultOf(output)).toMatchObject({
			code: '88',
			message: 'no right',
			requestId: 'r1',
			member: 'result.ding_open_errcode',
		});
	});

	it('a ban is a fault, and is not asked again', async () => {
		answer('{"status":1111,"wait":5,"source":"x5","punish":"deny"}');
		const output = await getUser({}, { sessionKey: 'OWN' });
		expect(faultOf(output)).toMatchObject({
			kind: 'throttled',
			code: 'Punished',
			message: 'DingTalk refused the call (1111)',
		});
		expect(faultOf(output).member).toBeUndefined();
		expect(urls()).toHaveLength(1);
	});

	it.each([
		[200, '{"errcode":60121,"errmsg":"no such user","request_id":"r2"}', '60121', 'no such user'],
		[200, '{"errcode":60121}', '60121', 'DingTalk refused the call'],
		[400, '{"errcode":60121,"errmsg":"no such user"}', '60121', 'no such user'],
		[403, '{"errcode":0}', 'HTTP 403', 'HTTP status 403'],
		[502, '<html>', 'HTTP 502', 'HTTP status 502'],
		[200, '<html>', 'malformed', 'The answer is no JSON object; it begins with: <html>'],
		[200, ' ', 'malformed', 'The answer is empty'],
	])('%i with %s is a fault', async (status, body, code, message) => {
		answer(body, status);
		const output = await getUser({}, { sessionKey: 'OWN', tries: 1 });
		expect(faultOf(output).code).toBe(code);
		expect(faultOf(output).message).toContain(message);
	});

	it('an answer without a token is a fault of its own', async () => {
		echo.answer = () => ({ body: '{"errcode":0,"errmsg":"ok"}' });
		expect(faultOf(await getUser({}, { tries: 1 }))).toMatchObject({
			kind: 'malformed',
			message: 'DingTalk gave no token',
		});
	});
});
