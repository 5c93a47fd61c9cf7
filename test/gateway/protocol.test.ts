import { type Gateway, startGateway } from '../../gateway/Gateway';
import { call, post, type SystemParams, systemParams, timestamp, withSign } from './caller';

const method = 'taobao.user.seller.get';
const fields = { fields: 'nick' };

describe('the protocol', () => {
	let gateway: Gateway;

	beforeAll(async () => {
		gateway = await startGateway();
	});

	afterAll(() => gateway.close());

	async function faultOf(system: SystemParams, business: Record<string, string> = fields) {
		const body = await call(gateway, method, business, system);
		return body.error_response as Record<string, unknown>;
	}

	it.each<[string, SystemParams, number, string | undefined, string]>([
		['no method', { method: undefined }, 21, undefined, 'Missing method'],
		[
			'an unknown method',
			{ method: 'taobao.no.such' },
			22,
			'isv.method-not-exist',
			'Invalid method',
		],
		['no app key', { app_key: undefined }, 28, undefined, 'Missing app Key'],
		['an unknown app key', { app_key: '999' }, 29, 'isv.appkey-not-exists', 'Invalid app Key'],
		['no timestamp', { timestamp: undefined }, 30, undefined, 'Missing timestamp'],
		['another timestamp', { timestamp: '1517820392000' }, 31, undefined, 'Invalid timestamp'],
		['an impossible day', { timestamp: '2026-02-30 00:00:00' }, 31, undefined, 'Invalid timestamp'],
		['no version', { v: undefined }, 32, undefined, 'Missing version'],
		['another version', { v: '1.0' }, 33, undefined, 'Invalid version'],
		['an unknown way to sign', { sign_method: 'sha1' }, 25, undefined, 'Invalid signature'],
		['no session', { session: undefined }, 26, undefined, 'Missing session'],
		['an unknown session', { session: 'x' }, 27, 'invalid-sessionkey', 'Invalid session'],
		[
			'an expired session',
			{ session: '6100sandbox00000000000000000expired01' },
			27,
			'session-expired',
			'Invalid session',
		],
		[
			"another app's session",
			{ session: '6100sandbox00000000000000000000000003' },
			27,
			'sessionkey-not-generated-by-server',
			'Invalid session',
		],
	])('refuses %s', async (_, system, code, subCode, msg) => {
		const fault = await faultOf(system);
		expect(fault).toMatchObject({ code, msg });
		expect(fault.sub_code).toBe(subCode);
		expect(fault.request_id).toEqual(expect.any(String));
	});

	it('refuses an unknown format, by its default format XML', async () => {
		const params = { ...systemParams(gateway, method, { format: 'yaml' }), ...fields };
		const text = await (await post(gateway, withSign(gateway, params))).text();
		expect(text).toContain('<error_response><code>23</code><msg>Invalid format</msg>');
	});

	it('refuses a timestamp more than ten minutes off, and takes one within', async () => {
		const minute = 60_000;
		const late = await faultOf({ timestamp: timestamp(Date.now() - 11 * minute) });
		expect(late).toMatchObject({ code: 31, sub_code: 'isv.timestamp-limit-error' });
		const early = await faultOf({ timestamp: timestamp(Date.now() + 11 * minute) });
		expect(early).toMatchObject({ code: 31 });
		expect(await faultOf({ timestamp: timestamp(Date.now() - 9 * minute) })).toBeUndefined();
	});

	it('checks the system parameters in the order of the platform', async () => {
		const wrong = { app_key: '999', timestamp: 'x', v: '1', sign_method: 'x', session: 'x' };
		expect((await faultOf(wrong)).code).toBe(29);
		expect((await faultOf({ ...wrong, app_key: undefined })).code).toBe(28);
		expect((await faultOf({ ...wrong, app_key: gateway.appKey })).code).toBe(31);
		const rest = { ...wrong, app_key: gateway.appKey, timestamp: timestamp() };
		expect((await faultOf(rest)).code).toBe(33);
		expect((await faultOf({ ...rest, v: '2.0' })).code).toBe(25);
		expect((await faultOf({ session: 'x' }, {})).code).toBe(27);
	});

	it('checks a session even where none is needed', async () => {
		const body = await call(gateway, 'taobao.time.get', {}, { session: 'x' });
		expect(body.error_response).toMatchObject({ code: 27 });
		const without = await call(gateway, 'taobao.time.get', {}, { session: undefined });
		expect(without.time).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
	});

	it('refuses other verbs than GET and POST', async () => {
		const query = new URLSearchParams(withSign(gateway, systemParams(gateway, 'taobao.time.get')));
		const response = await fetch(`${gateway.url}?${query.toString()}`, { method: 'PUT' });
		expect(await response.json()).toMatchObject({ error_response: { code: 9 } });
	});

	it('answers faults with HTTP status 200', async () => {
		const response = await post(gateway, { format: 'json' });
		expect(response.status).toBe(200);
		expect(response.headers.get('content-type')).toBe('text/javascript;charset=UTF-8');
	});

	it('numbers its responses the same after a reset', async () => {
		gateway.reset();
		const first = await call(gateway, 'taobao.time.get');
		const second = await call(gateway, 'taobao.time.get');
		gateway.reset();
		const again = await call(gateway, 'taobao.time.get');
		expect(again.request_id).toBe(first.request_id);
		expect(second.request_id).not.toBe(first.request_id);
	});
});
