import type { IHttpRequestOptions } from 'n8n-workflow';
import FormData from 'form-data';
import { createHmac } from 'node:crypto';
import { authenticate } from '../../../../../nodes/shared/protocols/top/authenticateTop';

const credential = {
	appKey: '12345678',
	appSecret: 'helloworld',
	sessionKey: 'SESSION',
	environment: 'production',
	signMethod: 'hmac-sha256',
};
const url = 'https://eco.taobao.com/router/rest';

/** Signature by hand: the names are sorted in the text already. */
const signed = (text: string) =>
	createHmac('sha256', 'helloworld').update(text, 'utf8').digest('hex').toUpperCase();

async function run(options: object) {
	const result = await authenticate(credential, options as IHttpRequestOptions);
	return result as IHttpRequestOptions & { uri?: string; followRedirect?: boolean };
}

describe('authenticate', () => {
	beforeEach(() => {
		jest.useFakeTimers({ now: new Date('2016-01-01T04:00:00Z') });
	});
	afterEach(() => {
		jest.useRealTimers();
	});

	it('signs query and form of the older request options that the HTTP Request node uses', async () => {
		const { qs, uri, followRedirect } = await run({
			uri: `${url}?method=taobao.trades.sold.get`,
			qs: { page_no: 2 },
			form: { fields: 'tid,status', empty: '' },
		});
		expect(uri).toBe(url);
		expect(followRedirect).toBe(false);
		expect(qs).toEqual({
			app_key: '12345678',
			format: 'json',
			method: 'taobao.trades.sold.get',
			page_no: '2',
			session: 'SESSION',
			sign_method: 'hmac-sha256',
			timestamp: '2016-01-01 12:00:00',
			v: '2.0',
			sign: signed(
				'app_key12345678fieldstid,statusformatjsonmethodtaobao.trades.sold.getpage_no2sessionSESSIONsign_methodhmac-sha256timestamp2016-01-01 12:00:00v2.0',
			),
		});
	});

	it('signs a raw JSON body behind the parameters and sends exactly that text', async () => {
		const { qs, body } = await run({ url, qs: { method: 'a.b' }, body: { x: 1, y: '测试' } });
		expect(body).toBe('{"x":1,"y":"测试"}');
		expect(qs?.sign).toBe(
			signed(
				'app_key12345678formatjsonmethoda.bsessionSESSIONsign_methodhmac-sha256timestamp2016-01-01 12:00:00v2.0{"x":1,"y":"测试"}',
			),
		);
	});

	it('signs the text fields of a multipart body and leaves out its files', async () => {
		const formData = new FormData();
		formData.append('fields', 'tid');
		formData.append('image', Buffer.from('x'), { filename: 'a.png', contentType: 'image/png' });
		formData.append('text', Buffer.from('y'), { filename: 'b.txt' });
		const { qs } = await run({ uri: url, qs: { method: 'a.b' }, formData });
		expect(qs?.sign).toBe(
			signed(
				'app_key12345678fieldstidformatjsonmethoda.bsessionSESSIONsign_methodhmac-sha256timestamp2016-01-01 12:00:00v2.0',
			),
		);
	});

	it('sends no session with a call for one, as it may have ended', async () => {
		const method = 'taobao.top.auth.token.refresh';
		const { qs } = await run({ url, qs: { method, refresh_token: 'r', session: 'OTHER' } });
		expect(qs).not.toHaveProperty('session');
		expect(qs?.sign).toBe(
			signed(
				`app_key12345678formatjsonmethod${method}refresh_tokenrsign_methodhmac-sha256timestamp2016-01-01 12:00:00v2.0`,
			),
		);
	});

	it('lets a session of the request win over that of the credential', async () => {
		const { qs } = await run({ url, qs: { method: 'a.b', session: 'OTHER' } });
		expect(qs?.session).toBe('OTHER');
	});

	it('replaces system parameters that the user wrote', async () => {
		const { qs } = await run({ url, qs: { method: 'a.b', app_key: '1', sign: 'X', v: '1.0' } });
		expect(qs).toMatchObject({ app_key: '12345678', v: '2.0' });
	});

	it.each([
		{ form: { method: 'taobao.evil.call' } },
		{ body: new URLSearchParams({ app_key: '1', a: 'b' }) },
		{ body: 'sign=X', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
	])(
		'refuses a system parameter in the body, which the signature would not cover: %j',
		async (more) => {
			await expect(run({ url, qs: { method: 'a.b' }, ...more })).rejects.toThrow(
				/^The body has the system parameter "(method|app_key|sign)"/,
			);
		},
	);

	it('refuses to sign for another host than the gateway', async () => {
		await expect(
			run({ url: 'https://evil.example/router/rest', qs: { method: 'a.b' } }),
		).rejects.toThrow(
			'The credential signs requests to https://eco.taobao.com/router/rest only, not to https://evil.example',
		);
	});

	it('refuses a request that names no API', async () => {
		await expect(run({ url })).rejects.toThrow('add a query parameter "method"');
	});
});
