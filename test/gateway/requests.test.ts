import { type Gateway, startGateway } from '../../gateway/Gateway';
import { systemParams, withSign } from './caller';

const method = 'taobao.time.get';

describe('requests', () => {
	let gateway: Gateway;

	beforeAll(async () => {
		gateway = await startGateway();
	});

	beforeEach(() => gateway.reset());

	afterAll(() => gateway.close());

	const last = () => gateway.calls.at(-1);

	const signed = (params: Record<string, string>, body?: string) =>
		new URLSearchParams(withSign(gateway, params, body)).toString();

	it('reads everything from the query of a GET', async () => {
		const query = signed({ ...systemParams(gateway, 'taobao.areas.get'), fields: 'id,name' });
		const response = await fetch(`${gateway.url}?${query}`);
		expect(await response.json()).toHaveProperty('areas');
		expect(last()).toMatchObject({ verb: 'GET', outcome: 'ok', origins: { fields: 'query' } });
	});

	it('joins system parameters of the query and business parameters of the form', async () => {
		const system = systemParams(gateway, 'taobao.areas.get');
		const { sign } = withSign(gateway, { ...system, fields: 'id, 名+&' });
		const query = new URLSearchParams({ ...system, sign: sign ?? '' }).toString();
		await fetch(`${gateway.url}?${query}`, {
			method: 'POST',
			body: new URLSearchParams({ fields: 'id, 名+&' }),
		});
		expect(last()).toMatchObject({
			outcome: 'ok',
			business: { fields: 'id, 名+&' },
			origins: { method: 'query', fields: 'body' },
		});
	});

	it('signs a raw JSON body and takes its members as business parameters', async () => {
		const body = JSON.stringify({ num_iid: '1', quantity: 5 });
		const query = signed(systemParams(gateway, 'taobao.item.quantity.update'), body);
		await fetch(`${gateway.url}?${query}`, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json;charset=utf-8' },
			body,
		});
		expect(last()).toMatchObject({
			outcome: '15 isv.item-not-exist',
			business: { num_iid: '1', quantity: '5' },
			rawBody: body,
		});
	});

	it('refuses another encoding than UTF-8', async () => {
		const response = await fetch(`${gateway.url}?${signed(systemParams(gateway, method))}`, {
			method: 'POST',
			headers: { 'Content-Type': 'application/x-www-form-urlencoded;charset=GBK' },
			body: 'a=1',
		});
		expect(await response.json()).toMatchObject({ error_response: { code: 47 } });
	});

	it('compresses long responses for clients that take gzip', async () => {
		const query = signed({
			...systemParams(gateway, 'taobao.areas.get'),
			fields: 'id,type,name,parent_id,zip',
		});
		const plain = await fetch(`${gateway.url}?${query}`, { headers: { 'Accept-Encoding': 'br' } });
		const packed = await fetch(`${gateway.url}?${query}`, {
			headers: { 'Accept-Encoding': 'gzip' },
		});
		expect(plain.headers.get('content-encoding')).toBeNull();
		expect(packed.headers.get('content-encoding')).toBe('gzip');
		const [one, other] = [await plain.text(), await packed.text()];
		expect(other.length).toBe(one.length);
	});

	it('masks session and signature in the calls that it keeps', async () => {
		await fetch(`${gateway.url}?${signed(systemParams(gateway, 'taobao.time.get'))}`);
		expect(last()?.system).toMatchObject({ session: '***', sign: '***', v: '2.0' });
		expect(last()?.seller).toBe('沙箱旗舰店');
		expect(JSON.stringify(gateway.calls)).not.toContain(gateway.sessionKey);
	});
});
