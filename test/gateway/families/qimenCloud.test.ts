import { type Gateway, startGateway } from '../../../gateway/Gateway';
import { type ResponseBody, record, type SystemParams, systemParams, withSign } from '../caller';

const method = 'qimen.taobao.pos.items.get';
const business = { page: 1, pageSize: 10, customerid: 'c' };

describe('scenes of Qimen Cloud', () => {
	let gateway: Gateway;

	beforeAll(async () => {
		gateway = await startGateway();
	});

	beforeEach(() => gateway.reset());

	afterAll(() => gateway.close());

	/** A call with a JSON body, which is signed; `sent` is sent in its place. */
	async function ask(body: object = business, other: SystemParams = {}, sent = body) {
		const { targetAppKey: target_app_key } = gateway.accounts.qimen;
		const own = { simplify: undefined, session: undefined, target_app_key };
		const params = systemParams(gateway, method, { ...own, ...other });
		const signed = new URLSearchParams(withSign(gateway, params, JSON.stringify(body)));
		const response = await fetch(`${gateway.protocols.qimenCloud}?${signed.toString()}`, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json;charset=utf-8' },
			body: JSON.stringify(sent),
		});
		return (await response.json()) as ResponseBody;
	}

	it('answer a signed JSON body with simplified JSON', async () => {
		expect(await ask()).toMatchObject({
			result: { success: true },
			request_id: expect.any(String) as string,
		});
		expect(gateway.calls.at(-1)).toMatchObject({
			protocol: 'qimenCloud',
			method,
			business: { page: '1', pageSize: '10', customerid: 'c' },
			system: { target_app_key: '20000001' },
			unknown: [],
		});
	});

	/** A call with a form; what is signed may be something else. */
	async function askForm(sent: Record<string, string>, signed = sent) {
		const { targetAppKey: target_app_key } = gateway.accounts.qimen;
		const system = systemParams(gateway, method, { target_app_key });
		const { sign = '' } = withSign(gateway, { ...system, ...signed });
		const response = await fetch(gateway.protocols.qimenCloud, {
			method: 'POST',
			body: new URLSearchParams({ ...system, ...sent, sign }),
		});
		return (await response.json()) as ResponseBody;
	}
	const fields = { page: '1', pageSize: '10', customerid: 'c' };

	it('answer a form as well, whose parameters are signed', async () => {
		expect(await askForm(fields)).toHaveProperty('result');
		expect(await askForm(fields, {})).toMatchObject({ response: { code: '25' } });
		expect(await askForm({ ...fields, page: '2' }, fields)).toMatchObject({
			response: { code: '25' },
		});
		expect(await askForm({ page: '1', pageSize: '10' })).toMatchObject({
			response: { sub_code: 'isv.missing-parameter:customerid' },
		});
	});

	it.each([
		['text/plain', '{"page":1}', 'isv.invalid-parameter:Content-Type'],
		['application/json', '[1]', 'isv.invalid-parameter:body'],
		['application/json', 'page=1', 'isv.invalid-parameter:body'],
	])('refuse a body of type %s that is %s', async (type, body, sub_code) => {
		const { targetAppKey: target_app_key } = gateway.accounts.qimen;
		const params = systemParams(gateway, method, { target_app_key });
		const query = new URLSearchParams(withSign(gateway, params, body)).toString();
		const response = await fetch(`${gateway.protocols.qimenCloud}?${query}`, {
			method: 'POST',
			headers: { 'Content-Type': type },
			body,
		});
		expect(await response.json()).toMatchObject({ response: { sub_code } });
	});

	it.each<[string, SystemParams, string, string]>([
		['no target', { target_app_key: undefined }, '40', 'isv.missing-parameter:target_app_key'],
		['another target', { target_app_key: '1' }, '41', 'isv.invalid-parameter:target_app_key'],
		['another method', { method: 'taobao.time.get' }, '22', 'isv.method-not-exist'],
		['an unknown session', { session: 'x' }, '27', 'invalid-sessionkey'],
		['an old time', { timestamp: '2026-01-01 00:00:00' }, '31', 'isv.timestamp-limit-error'],
	])('refuse %s', async (_, other, code, sub_code) => {
		const whole = await ask(business, other);
		expect(whole).toMatchObject({ response: { flag: 'failure', code, sub_code } });
		expect(record(whole.response)).toHaveProperty('request_id');
	});

	it('refuse a changed body, and one without a required parameter', async () => {
		expect(await ask(business, {}, { ...business, page: 2 })).toMatchObject({
			response: { code: '25' },
		});
		expect(await ask({ page: 1, pageSize: 10 })).toMatchObject({
			response: { sub_code: 'isv.missing-parameter:customerid' },
		});
	});
});
