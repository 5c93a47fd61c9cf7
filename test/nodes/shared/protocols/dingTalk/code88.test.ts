import { getDingTalkUser } from '../../../../support/dingTalkUser';
import { type EchoServer, startEcho } from '../../../../support/echo';

const inner = (code: string, text: string) =>
	JSON.stringify({
		errcode: 88,
		sub_code: code,
		sub_msg: text,
		errmsg: `ding talk error[subcode=${code},submsg=${text}]`,
		request_id: 'r',
	});

describe("DingTalk's code 88", () => {
	let echo: EchoServer;
	let app = 0;
	let refusals: string[];
	beforeEach(async () => {
		app += 1;
		echo = await startEcho();
		let token = 0;
		echo.answer = ({ url }) => {
			const body = url.startsWith('/gettoken')
				? `{"errcode":0,"access_token":"T${(token += 1)}","expires_in":7200}`
				: (refusals.shift() ?? '{"errcode":0,"userid":"u","name":"A"}');
			return { body };
		};
	});
	afterEach(() => echo.close());

	const getUser = () =>
		getDingTalkUser(
			{ appKey: `88 ${app}`, appSecret: 'a secret', baseUrl: echo.url },
			{ tries: 3 },
		);
	const tokens = () =>
		echo.received
			.map(({ url }) => new URL(url, echo.url).searchParams.get('access_token'))
			.filter(Boolean);

	it('with 40014 gets a new token and calls again', async () => {
		refusals = [inner('40014', '不合法的access_token')];
		const { error } = await getUser();
		expect(error).toBeUndefined();
		expect(tokens()).toEqual(['T1', 'T2']);
	});

	it('with a sub-code that is empty counts the one in its text', async () => {
		const errmsg = 'ding talk error[subcode=40014,submsg=不合法的access_token]';
		refusals = [JSON.stringify({ errcode: 88, sub_code: '', sub_msg: '', errmsg })];
		const { error } = await getUser();
		expect(error).toBeUndefined();
		expect(tokens()).toEqual(['T1', 'T2']);
	});

	it("is not needed for a no: an error_response of DingTalk's REST interface is one", async () => {
		refusals = ['{"error_response":{"code":22,"msg":"Invalid method"}}'];
		const { error } = await getUser();
		expect(error?.context?.fault).toMatchObject({ code: '22' });
	});

	it('with 90002 waits and calls again', async () => {
		refusals = [inner('90002', '请求被暂时限制了')];
		const { error } = await getUser();
		expect(error).toBeUndefined();
		expect(tokens()).toEqual(['T1', 'T1']);
	});

	it('with 60011 is told as a permission, and not asked again', async () => {
		refusals = [inner('60011', '没有调用该接口的权限')];
		const { error } = await getUser();
		expect(error?.message).toContain('没有调用该接口的权限');
		expect(error?.context?.fault).toMatchObject({
			kind: 'permission',
			code: '88',
			subCode: '60011',
		});
		expect(tokens()).toEqual(['T1']);
	});

	it('is not needed for a busy DingTalk, whom a reading call asks again', async () => {
		refusals = ['{"errcode":-1,"errmsg":"系统繁忙"}'];
		const { error } = await getUser();
		expect(error).toBeUndefined();
		expect(tokens()).toEqual(['T1', 'T1']);
	});
});
