import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { createHmac } from 'node:crypto';
import { TaobaoApi } from '../../../../../nodes/TaobaoApi/TaobaoApi.node';
import { TopPlatform } from '../../../../../nodes/TopPlatform/TopPlatform.node';
import { authenticate } from '../../../../../nodes/shared/protocols/top/authenticateTop';
import { sign } from '../../../../../nodes/shared/protocols/top/topSignature';
import { type EchoServer, startEcho } from '../../../../support/echo';
import { runNode } from '../../../../support/engine';

/** Signature by hand: path and names are in order in the text already. */
const signed = (text: string) =>
	createHmac('sha256', 'helloworld').update(text, 'utf8').digest('hex').toUpperCase();

describe('the gateways of Taobao and AliExpress', () => {
	let echo: EchoServer;
	beforeEach(async () => {
		echo = await startEcho();
	});
	afterEach(() => echo.close());

	const credential = (change: ICredentialDataDecryptedObject = {}) => ({
		appKey: '12345678',
		appSecret: 'helloworld',
		environment: 'custom',
		gatewayUrl: `${echo.url}/sync`,
		...change,
	});
	const queryOf = (index = 0) => {
		const { pathname, searchParams } = new URL(echo.received[index]?.url ?? '', echo.url);
		return { pathname, ...Object.fromEntries(searchParams) } as Record<string, string>;
	};
	const createToken = (change: ICredentialDataDecryptedObject) =>
		runNode({
			node: new TopPlatform(),
			parameters: {
				resource: 'tool',
				operation: 'taobao.top.auth.token.create',
				code: '3_500102_JxZ05Ux3cnnSSUm6dCxYg6Q26',
				options: { tries: 1 },
			},
			credentials: credential(change),
		});
	const callAny = (options: IDataObject = {}, parameters: IDataObject = {}) =>
		runNode({
			node: new TaobaoApi(),
			parameters: {
				operation: 'call',
				method: 'a.b',
				parameters,
				options: { tries: 1, ...options },
			},
			credentials: credential(),
		});

	it('sign a system interface of AliExpress as its documents show it', () => {
		const params = {
			app_key: '12345678',
			code: '3_500102_JxZ05Ux3cnnSSUm6dCxYg6Q26',
			sign_method: 'sha256',
			timestamp: '1517820392000',
		};
		const input = { params, secret: 'helloworld', method: 'hmac-sha256' } as const;
		expect(sign({ ...input, path: '/auth/token/create' })).toBe(
			'35607762342831B6A417A0DED84B79C05FEFBF116969C48AD6DC00279A9F4D81',
		);
	});

	it('call such an interface by its path, which begins the signed text', async () => {
		await createToken({ dialect: 'aliExpress' });
		const { timestamp = '', ...query } = queryOf();
		expect(timestamp).toMatch(/^\d{13}$/);
		expect(query).toEqual({
			pathname: '/rest/auth/token/create',
			app_key: '12345678',
			sign_method: 'sha256',
			sign: signed(
				`/auth/token/createapp_key12345678code3_500102_JxZ05Ux3cnnSSUm6dCxYg6Q26sign_methodsha256timestamp${timestamp}`,
			),
		});
		expect(echo.received[0]?.body).toBe('code=3_500102_JxZ05Ux3cnnSSUm6dCxYg6Q26');
	});

	it('call it by its method where Taobao answers', async () => {
		await createToken({});
		expect(queryOf()).toMatchObject({
			pathname: '/sync',
			method: 'taobao.top.auth.token.create',
		});
	});

	it('neither sign nor send what is blank', async () => {
		await callAny({ simplify: false }, { a: '', b: '  ', c: 'x', d: [] });
		const { timestamp = '', ...query } = queryOf();
		expect(query).toEqual({
			pathname: '/sync',
			app_key: '12345678',
			format: 'json',
			method: 'a.b',
			sign_method: 'hmac-sha256',
			v: '2.0',
			sign: signed(
				`app_key12345678cxformatjsonmethoda.bsign_methodhmac-sha256timestamp${timestamp}v2.0`,
			),
		});
		expect(echo.received[0]?.body).toBe('c=x');
	});

	it('get each system parameter once from the HTTP Request node, whatever the user wrote', async () => {
		const written = {
			app_key: '1',
			format: 'xml',
			sign: 'X',
			sign_method: 'md5',
			timestamp: '2000-01-01 00:00:00',
			v: '1.0',
			fields: 'tid',
		};
		const url = `${echo.url}/sync?method=a.b&sign=Y&v=0.9`;
		const { qs = {}, url: address } = await authenticate(credential(), { url, qs: written });
		const { timestamp } = qs as { timestamp: string };
		expect(Math.abs(Date.parse(`${timestamp.replace(' ', 'T')}+08:00`) - Date.now())).toBeLessThan(
			60_000,
		);
		expect(address).toBe(`${echo.url}/sync`);
		expect(qs).toEqual({
			app_key: '12345678',
			fields: 'tid',
			format: 'json',
			method: 'a.b',
			sign_method: 'hmac-sha256',
			timestamp,
			v: '2.0',
			sign: signed(
				`app_key12345678fieldstidformatjsonmethoda.bsign_methodhmac-sha256timestamp${timestamp}v2.0`,
			),
		});
	});

	it.each([
		[{ type: 'ISV', code: 'IllegalAccessToken', message: 'The token is wrong', request_id: 'r1' }],
		[{ type: 'ISP', code: '15', message: 'The token is wrong', request_id: 'r1' }],
		[{ type: 'SYSTEM', code: 500, message: 'The token is wrong', request_id: 'r1', x: {} }],
	])('refuse without an envelope too: %j', async (body) => {
		echo.answer = () => ({ body: JSON.stringify(body) });
		const { error, items } = await callAny({ ignoreBusinessFailures: true });
		expect(items).toEqual([]);
		expect(error?.context?.fault).toMatchObject({
			code: String(body.code),
			message: 'The token is wrong',
			requestId: 'r1',
		});
	});

	it.each([
		[{ type: 'ISV', code: '0', tid: '1' }],
		[{ type: 'ISV', tid: '1' }],
		[{ type: 'isv', code: '9', tid: '1' }],
	])('do not refuse with %j', async (body) => {
		echo.answer = () => ({ body: JSON.stringify(body) });
		const options = { ignoreBusinessFailures: true, output: 'fullResponse' };
		const { error, items } = await callAny(options);
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json)).toEqual([body]);
	});

	it.each([
		[{ a_b_response: { tid: '1' } }, { tid: '1' }],
		[
			{ auth_response: { ok: true }, request_id: 'r' },
			{ auth_response: { ok: true }, request_id: 'r' },
		],
		[{ a_b_response: 'text' }, { a_b_response: 'text' }],
		[{ result: { tid: '1' } }, { result: { tid: '1' } }],
	])('answer %j, of which only an envelope that stands alone is taken off', async (body, json) => {
		echo.answer = () => ({ body: JSON.stringify(body) });
		const { items } = await callAny({ output: 'fullResponse' });
		expect(items.map((item) => item.json)).toEqual([json]);
	});
});
