import { createHmac } from 'node:crypto';
import { type Gateway, startGateway } from '../../../gateway/Gateway';
import { dingTalk, dingTalkToken } from './dingTalk';

describe('tokens of DingTalk', () => {
	let gateway: Gateway;

	beforeAll(async () => {
		gateway = await startGateway();
	});

	beforeEach(() => gateway.reset());

	afterAll(() => gateway.close());

	const code = async (access_token: string) =>
		(await dingTalk(gateway, '/user/get', { query: { access_token, userid: 'a' } })).errcode;

	function bySuite(other: Record<string, string> = {}) {
		const { suiteKey, suiteSecret, suiteTicket } = gateway.accounts.suite;
		const timestamp = other.timestamp ?? String(Date.now());
		const hmac = createHmac('sha256', suiteSecret).update(`${timestamp}\n${suiteTicket}`);
		const signature = hmac.digest('base64');
		return { accessKey: suiteKey, timestamp, suiteTicket, signature, ...other };
	}

	it('are new each time and live together', async () => {
		const [one, other] = [await dingTalkToken(gateway), await dingTalkToken(gateway)];
		expect(one).not.toBe(other);
		expect([await code(one), await code(other)]).toEqual([0, 0]);
	});

	it('are given for the right key and secret only, which are not written down', async () => {
		const { appKey, appSecret } = gateway.accounts.dingTalk;
		const ask = (appkey: string, appsecret: string) =>
			dingTalk(gateway, '/gettoken', { query: { appkey, appsecret } });
		expect(await ask(appKey, appSecret)).toMatchObject({ errcode: 0, expires_in: 7200 });
		expect(await ask(appKey, 'x')).toMatchObject({ errcode: 40001 });
		expect(await ask('x', appSecret)).toMatchObject({ errcode: 40089 });
		expect(JSON.stringify(gateway.calls)).not.toContain(appSecret);
	});

	it('end when their time is over, or when they are told to', async () => {
		let now = Date.now();
		const clocked = await startGateway({ now: () => now });
		const query = { access_token: await dingTalkToken(clocked), userid: 'a' };
		const ask = async () => (await dingTalk(clocked, '/user/get', { query })).errcode;
		expect(await ask()).toBe(0);
		now += 7200_000;
		expect(await ask()).toBe(42001);
		await clocked.close();
		const token = await dingTalkToken(gateway);
		gateway.expireDingTalkTokens();
		expect(await code(token)).toBe(42001);
		expect(await code(await dingTalkToken(gateway))).toBe(0);
	});

	it('of a corporation are given to a suite that signs', async () => {
		const body = { auth_corpid: gateway.accounts.suite.corpId };
		const ask = (query: Record<string, string>, sent: unknown = body) =>
			dingTalk(gateway, '/service/get_corp_token', { query, body: sent });
		const response = await ask(bySuite());
		expect(await code(String(response.access_token))).toBe(0);
		expect(await ask(bySuite({ signature: 'x' }))).toMatchObject({ errcode: 853004 });
		expect(await ask(bySuite({ suiteTicket: 'x' }))).toMatchObject({ errcode: 853004 });
		expect(await ask(bySuite({ timestamp: '1527130370' }))).toMatchObject({ errcode: 853004 });
		expect(await ask(bySuite({ accessKey: 'x' }))).toMatchObject({ errcode: 40088 });
		expect(await ask(bySuite(), { auth_corpid: 'x' })).toMatchObject({ errcode: 33001 });
	});

	it('of an app sign without a ticket', async () => {
		const { appKey: accessKey, appSecret } = gateway.accounts.dingTalk;
		const timestamp = String(Date.now());
		const signature = createHmac('sha256', appSecret).update(timestamp).digest('base64');
		const query = { accessKey, timestamp, signature };
		const body = { tmp_auth_code: 'demo' };
		const path = '/sns/getuserinfo_bycode';
		expect(await dingTalk(gateway, path, { query, body })).toMatchObject({ errcode: 0 });
		expect(gateway.calls[0]?.rawBody).toBe('{"tmp_auth_code":"***"}');
	});

	it('of other kinds are no access tokens', async () => {
		const { appKey: appid, appSecret: appsecret, corpId: corpid } = gateway.accounts.dingTalk;
		const { suiteKey, suiteSecret, suiteTicket } = gateway.accounts.suite;
		const sns = await dingTalk(gateway, '/sns/gettoken', { query: { appid, appsecret } });
		const query = { corpid, corpsecret: appsecret };
		const sso = await dingTalk(gateway, '/sso/gettoken', { query });
		const body = { suite_key: suiteKey, suite_secret: suiteSecret, suite_ticket: suiteTicket };
		const suite = await dingTalk(gateway, '/service/get_suite_token', { body });
		const tokens = [sns.access_token, sso.access_token, suite.suite_access_token].map(String);
		for (const token of tokens) expect(await code(token)).toBe(40014);
		expect(JSON.stringify(gateway.calls)).not.toContain(suiteSecret);
	});

	it('of a suite are given for its key, secret and ticket only', async () => {
		const { suiteKey, suiteSecret, suiteTicket } = gateway.accounts.suite;
		const right = { suite_key: suiteKey, suite_secret: suiteSecret, suite_ticket: suiteTicket };
		const ask = (change: Record<string, string>) =>
			dingTalk(gateway, '/service/get_suite_token', { body: { ...right, ...change } });
		expect(await ask({})).toMatchObject({ errcode: 0, expires_in: 7200 });
		expect(await ask({ suite_key: 'x' })).toMatchObject({ errcode: 40088 });
		expect(await ask({ suite_secret: 'x' })).toMatchObject({ errcode: 40080 });
		expect(await ask({ suite_ticket: 'x' })).toMatchObject({ errcode: 40085 });
	});

	const suiteToken = async () => {
		const { suiteKey, suiteSecret, suiteTicket } = gateway.accounts.suite;
		const body = { suite_key: suiteKey, suite_secret: suiteSecret, suite_ticket: suiteTicket };
		const { suite_access_token } = await dingTalk(gateway, '/service/get_suite_token', { body });
		return String(suite_access_token);
	};
	const ofSuites = [
		'activate_suite',
		'get_agent',
		'get_permanent_code',
		'get_unactive_corp',
		'reauth_corp',
		'set_corp_ipwhitelist',
	];
	const everything = {
		...{ suite_key: 's', auth_corpid: 'c', permanent_code: 'p', agentid: '1' },
		...{ tmp_auth_code: 't', app_id: '1', corpid_list: ['c'], ip_whitelist: ['5.6.*.*'] },
	};

	it.each(ofSuites)(
		'of a suite are asked for by /service/%s, and no signature does',
		async (name) => {
			const signed = name === 'get_agent' ? bySuite() : {};
			const ask = (query: Record<string, string>) =>
				dingTalk(gateway, `/service/${name}`, { query: { ...signed, ...query }, body: everything });
			const token = await suiteToken();
			expect(await ask({ suite_access_token: token })).toMatchObject({ errcode: 0 });
			expect(JSON.stringify(gateway.calls)).not.toContain(token);
			expect(await ask(bySuite())).toMatchObject({ errcode: 41022 });
			expect(await ask({ access_token: token })).toMatchObject({ errcode: 41022 });
			const app = await dingTalkToken(gateway);
			expect(await ask({ suite_access_token: app })).toMatchObject({ errcode: 40082 });
			gateway.expireDingTalkTokens();
			expect(await ask({ suite_access_token: token })).toMatchObject({ errcode: 42009 });
		},
	);

	it('of a suite need a signature beside them for its app in an organisation', async () => {
		const ask = async (query: Record<string, string>) => {
			const all = { suite_access_token: await suiteToken(), ...query };
			return dingTalk(gateway, '/service/get_agent', { query: all, body: everything });
		};
		const { accessKey, ...documented } = bySuite();
		expect(accessKey).toBe(gateway.accounts.suite.suiteKey);
		expect(await ask(documented)).toMatchObject({ errcode: 0 });
		expect(await ask({})).toMatchObject({ errcode: 853004 });
		expect(await ask({ ...documented, signature: 'x' })).toMatchObject({ errcode: 853004 });
	});

	it('of a robot come with a signature', async () => {
		const { token: access_token, secret } = gateway.accounts.robot;
		const send = (other: Record<string, string> = {}) => {
			const timestamp = String(Date.now());
			const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
			const body = { msgtype: 'text', text: { content: 'hi' } };
			const query = { access_token, timestamp, sign, ...other };
			return dingTalk(gateway, '/robot/send', { query, body });
		};
		expect(await send()).toMatchObject({ errcode: 0 });
		expect(await send({ sign: 'x' })).toMatchObject({ errcode: 310000 });
		expect(await send({ timestamp: '1' })).toMatchObject({ errcode: 310000 });
		expect(await send({ access_token: 'x' })).toMatchObject({ errcode: 300001 });
	});
});
