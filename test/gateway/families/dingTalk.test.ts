import { type Gateway, startGateway } from '../../../gateway/Gateway';
import { dingTalk, dingTalkToken } from './dingTalk';

describe("DingTalk's REST interface", () => {
	let gateway: Gateway;
	let access_token: string;

	beforeAll(async () => {
		gateway = await startGateway();
		access_token = await dingTalkToken(gateway);
	});

	beforeEach(() => gateway.reset());

	afterAll(() => gateway.close());

	const last = () => gateway.calls.at(-1);

	it('reads the query of a GET and answers flat JSON', async () => {
		const query = { access_token, userid: 'u+1' };
		const response = await dingTalk(gateway, '/user/get', { query });
		expect(response).toMatchObject({ errcode: 0, errmsg: 'ok', request_id: last()?.requestId });
		expect(last()).toMatchObject({
			protocol: 'dingTalk',
			method: 'dingtalk.oapi.user.get',
			path: '/dingtalk/user/get',
			system: { access_token: '***' },
			business: { userid: 'u+1' },
			outcome: 'ok',
		});
	});

	it('reads a JSON body, values as text or JSON text', async () => {
		const msg = { msgtype: 'text', text: { content: '你好' } };
		const body = { agent_id: 12, to_all_user: false, msg, userid_list: 'a,b' };
		const path = '/topapi/message/corpconversation/asyncsend_v2';
		const response = await dingTalk(gateway, path, { query: { access_token }, body });
		expect(response.errcode).toBe(0);
		expect(last()?.business).toEqual({
			agent_id: '12',
			to_all_user: 'false',
			msg: JSON.stringify(msg),
			userid_list: 'a,b',
		});
	});

	it('keeps ids of 19 digits that come as numbers', async () => {
		await fetch(
			`${gateway.protocols.dingTalk}/topapi/certify/queryinfo?access_token=${access_token}`,
			{
				method: 'POST',
				headers: { 'Content-Type': 'application/json' },
				body: '{"userid":1234567890123456789,"language":"1234567890123456789"}',
			},
		);
		expect(last()?.business.userid).toBe('1234567890123456789');
	});

	it('takes a file as a part', async () => {
		const form = new FormData();
		form.append('type', 'image');
		form.append('media', new Blob(['picture']), 'a.png');
		const query = { access_token };
		expect(await dingTalk(gateway, '/media/upload', { query, form })).toMatchObject({ errcode: 0 });
		expect(last()).toMatchObject({ business: { type: 'image' }, files: { media: { size: 7 } } });
	});

	it.each([
		['no token', '/user/get', { userid: 'a' }, undefined, 41001],
		['an unknown token', '/user/get', { userid: 'a', access_token: 'x' }, undefined, 40014],
		['another verb than GET', '/user/get', { userid: 'a' }, {}, 43001],
		['another verb than POST', '/topapi/certify/queryinfo', {}, undefined, 43002],
		['an unknown path', '/user/none', {}, undefined, 22],
	])('refuses %s', async (_, path, query, body, errcode) => {
		expect(await dingTalk(gateway, path, { query, body })).toMatchObject({
			errcode,
			errmsg: expect.any(String) as string,
			request_id: expect.any(String) as string,
		});
	});

	it('refuses a call without a required parameter', async () => {
		const response = await dingTalk(gateway, '/user/get', { query: { access_token } });
		expect(response).toMatchObject({ errcode: 40035 });
		expect(response.errmsg).toContain('userid');
	});

	it('refuses parameters of a POST that stand in the query or in a form', async () => {
		const path = '/topapi/certify/queryinfo';
		const query = { access_token };
		const inQuery = { query: { ...query, userid: 'a' }, body: {} };
		expect(await dingTalk(gateway, path, inQuery)).toMatchObject({ errcode: 40035 });
		const form = new URLSearchParams({ userid: 'a' });
		expect(await dingTalk(gateway, path, { query, form })).toMatchObject({ errcode: 47001 });
	});

	it('refuses a token in the body', async () => {
		const body = { access_token, userid: 'a' };
		expect(await dingTalk(gateway, '/topapi/certify/queryinfo', { body })).toMatchObject({
			errcode: 41001,
		});
	});

	it('refuses an unknown token of the newer paths within the code 88', async () => {
		const body = { query: { access_token: 'x' }, body: { userid: 'a' } };
		expect(await dingTalk(gateway, '/topapi/certify/queryinfo', body)).toEqual({
			errcode: 88,
			sub_code: '40014',
			sub_msg: '不合法的access_token',
			errmsg: 'ding talk error[subcode=40014,submsg=不合法的access_token]',
			request_id: expect.any(String) as string,
		});
	});

	it.each([
		[60011, { errcode: 88, sub_code: '60011' }],
		[90002, { errcode: 88, sub_code: '90002' }],
		[130101, { errcode: 130101, errmsg: 'x' }],
	])('refuses with a code that a rule names: %i', async (code, expected) => {
		gateway.injectFault({ kind: 'isv', code, subMessage: 'x', times: 1 });
		const path = '/topapi/certify/queryinfo';
		const sent = { query: { access_token }, body: { userid: 'a' } };
		const response = await dingTalk(gateway, path, sent);
		expect(response).toMatchObject(expected);
		expect(response.sub_code).toBe((expected as { sub_code?: string }).sub_code);
	});

	it.each([
		['throttled', 90018],
		['isp', -1],
		['isv', 40035],
		['forbidden', 60011],
	] as const)('has its own code for the fault %s', async (kind, errcode) => {
		gateway.injectFault({ kind, times: 1, method: 'dingtalk.oapi.user.get' });
		const query = { access_token, userid: 'a' };
		expect(await dingTalk(gateway, '/user/get', { query })).toMatchObject({ errcode });
		expect(await dingTalk(gateway, '/user/get', { query })).toMatchObject({ errcode: 0 });
	});
});
