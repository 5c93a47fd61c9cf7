import { readAccount } from '../../../../../nodes/shared/protocols/top/topAccount';

const credential = { appKey: ' key ', appSecret: 'secret' };

describe('readAccount', () => {
	it.each([
		['production', 'https://eco.taobao.com/router/rest'],
		['overseas', 'https://api.taobao.com/router/rest'],
		['sandbox', 'https://gw.api.tbsandbox.com/router/rest'],
		['aliExpress', 'https://api-sg.aliexpress.com/sync'],
		['alibabaCom', 'https://eco.taobao.com/router/rest'],
	])('takes the gateway of the environment %s', (environment, gatewayUrl) => {
		expect(readAccount({ ...credential, environment }).gatewayUrl).toBe(gatewayUrl);
	});

	it('takes a gateway of the user, and production and HMAC-SHA256 when nothing is chosen', () => {
		const gatewayUrl = 'http://127.0.0.1:8080/router/rest';
		expect(readAccount({ ...credential, environment: 'custom', gatewayUrl }).gatewayUrl).toBe(
			gatewayUrl,
		);
		expect(readAccount(credential)).toEqual({
			appKey: 'key',
			appSecret: 'secret',
			sessionKey: undefined,
			gatewayUrl: 'https://eco.taobao.com/router/rest',
			signMethod: 'hmac-sha256',
			dialect: 'top',
		});
	});

	it.each([
		[{ appKey: '' }, 'The credential has no App Key'],
		[{ appSecret: ' ' }, 'The credential has no App Secret'],
		[{ environment: 'mars' }, 'Environment "mars" is unknown'],
		[{ environment: 'custom', gatewayUrl: 'ftp://x' }, 'Gateway URL must begin with'],
		[{ signMethod: 'sha1' }, 'Sign Method must be one of hmac-sha256, hmac, md5'],
	])('refuses %j and names the field', (change, message) => {
		expect(() => readAccount({ ...credential, ...change })).toThrow(message);
	});
});
