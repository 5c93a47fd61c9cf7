import { type Gateway, startGateway } from '../../gateway/Gateway';
import { call, post, systemParams, withSign } from './caller';

const method = 'taobao.user.seller.get';
const fields = { fields: 'nick' };

describe('signatures', () => {
	let gateway: Gateway;

	beforeAll(async () => {
		gateway = await startGateway();
	});

	afterAll(() => gateway.close());

	it('refuses a call without a signature', async () => {
		const params = { ...systemParams(gateway, method), ...fields };
		const response: unknown = await (await post(gateway, params)).json();
		expect(response).toMatchObject({ error_response: { code: 24, msg: 'Missing signature' } });
	});

	it('refuses a signature made with another secret', async () => {
		const params = { ...systemParams(gateway, method), ...fields };
		const signed = withSign({ ...gateway, appSecret: 'another' } as Gateway, params);
		const response: unknown = await (await post(gateway, signed)).json();
		expect(response).toMatchObject({ error_response: { code: 25, msg: 'Invalid signature' } });
	});

	it('refuses a parameter that was changed after signing', async () => {
		const signed = withSign(gateway, { ...systemParams(gateway, method), ...fields });
		const response: unknown = await (await post(gateway, { ...signed, fields: 'type' })).json();
		expect(response).toMatchObject({ error_response: { code: 25 } });
	});

	it.each(['md5', 'hmac', 'hmac-sha256'])('takes a signature by %s', async (sign_method) => {
		const response = await call(gateway, method, fields, { sign_method });
		expect(response.user).toEqual({ nick: '沙箱旗舰店' });
	});
});
