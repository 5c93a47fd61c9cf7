import { type Gateway, startGateway } from '../../../gateway/Gateway';
import type { SystemParams } from '../caller';
import { qimen } from './qimen';

const query = 'taobao.qimen.stock.query';
const codes =
	'<warehouseCode>仓 &amp; 库</warehouseCode><itemCode>1</itemCode><page>1</page><pageSize>9</pageSize>';
const request = `<request>${codes}</request>`;

describe("Qimen's warehouse protocol", () => {
	let gateway: Gateway;

	beforeAll(async () => {
		gateway = await startGateway();
	});

	beforeEach(() => gateway.reset());

	afterAll(() => gateway.close());

	const last = () => gateway.calls.at(-1);

	it.each(['md5', 'hmac', 'hmac-sha256'])('answers XML signed by %s', async (sign_method) => {
		const result = await qimen(gateway, query, request, { sign_method });
		expect(result).toMatch(/<response>.*<flag>success<\/flag><code>0<\/code><message>/);
		expect(result).toMatch(/<items list="true"><item><warehouseCode>.*<\/item><item>/);
		expect(last()).toMatchObject({
			protocol: 'qimen',
			method: query,
			path: '/router/qimen/service',
			outcome: 'ok',
			rawBody: request,
			unknown: [],
		});
	});

	it('writes a body down as JSON text', async () => {
		await qimen(gateway, query, `<?xml version="1.0" encoding="utf-8"?>${request}`);
		expect(JSON.parse(last()?.business.request ?? '')).toEqual({
			warehouseCode: '仓 & 库',
			itemCode: '1',
			page: '1',
			pageSize: '9',
		});
	});

	it('reads lists, also of one entry, by the names of their elements', async () => {
		const line =
			'<orderLine><ownerCode>O</ownerCode><itemCode>A</itemCode><planQty>2</planQty></orderLine>';
		const order =
			'<entryOrder><entryOrderCode>E</entryOrderCode><ownerCode>O</ownerCode>' +
			'<warehouseCode>W</warehouseCode></entryOrder>';
		const extra = '<extendProps><key1>v</key1></extendProps>';
		const body = `<request>${order}<orderLines>${line}</orderLines>${extra}</request>`;
		const result = await qimen(gateway, 'taobao.qimen.entryorder.create', body);
		expect(result).toContain('<flag>success</flag>');
		expect(JSON.parse(last()?.business.request ?? '')).toEqual({
			entryOrder: { entryOrderCode: 'E', ownerCode: 'O', warehouseCode: 'W' },
			orderLines: [{ ownerCode: 'O', itemCode: 'A', planQty: '2' }],
			extendProps: { key1: 'v' },
		});
		const wrong = body.replaceAll('orderLine>', 'line>');
		const fault = await qimen(gateway, 'taobao.qimen.entryorder.create', wrong);
		expect(fault).toContain('<sub_code>isv.invalid-parameter:orderLines</sub_code>');
	});

	it('reads parameters that travel in no struct', async () => {
		const ids = '<store_ids><store_id>1</store_id><store_id>2</store_id></store_ids>';
		const body = `<request>${ids}<action_type>ADD</action_type><item_id>3</item_id></request>`;
		const result = await qimen(gateway, 'taobao.qimen.itemstore.banding', body);
		expect(result).toContain('<flag>success</flag>');
		expect(last()?.business).toEqual({ store_ids: '["1","2"]', action_type: 'ADD', item_id: '3' });
	});

	it.each<[string, string, string, SystemParams]>([
		['an unknown customer', 'isv.invalid-parameter:customerId', request, { customerId: 'x' }],
		['no customer', 'isv.missing-parameter:customerId', request, { customerId: undefined }],
		['a body that is cut', 'isv.invalid-parameter:request', request.slice(0, -3), {}],
		['another root', 'isv.invalid-parameter:request', '<r></r>', {}],
		['a document type', 'isv.invalid-parameter:request', `<!DOCTYPE r>${request}`, {}],
		['no required parameter', 'isv.missing-parameter:request.itemCode', '<request/>', {}],
	])('refuses %s', async (_, subCode, body, other) => {
		const result = await qimen(gateway, query, body, other);
		expect(result).toContain('<flag>failure</flag><code>');
		expect(result).toContain(`<sub_code>${subCode}</sub_code><sub_message>`);
		expect(result).toContain('<request_id>');
	});

	it('refuses another method in the form of the platform', async () => {
		const result = await qimen(gateway, query, request, { method: 'taobao.time.get' });
		expect(result).toMatch(/<error_response><code>22<\/code><msg>Invalid method<\/msg>/);
		expect(result).toMatch(/<sub_code>isv\.method-not-exist<\/sub_code><sub_msg>.*<request_id>/);
	});

	it('refuses a body that was changed after signing, and an old time', async () => {
		const { protocols, appKey, accounts } = gateway;
		const other = { protocols, appKey, accounts, appSecret: 'x' };
		expect(await qimen(other as Gateway, query, request)).toContain('<code>25</code>');
		const timestamp = '2026-01-01 00:00:00';
		expect(await qimen(gateway, query, request, { timestamp })).toContain('<code>31</code>');
	});

	it.each([
		['throttled', 'accesscontrol.limited-by-api-access-count'],
		['isp', 'isp.remote-service-timeout'],
		['isv', 'isv.invalid-parameter'],
		['forbidden', 'isv.permission-api-package-empty'],
	] as const)('fails by the fault %s', async (kind, subCode) => {
		gateway.injectFault({ kind, times: 1 });
		const result = await qimen(gateway, query, request);
		expect(result).toContain('<flag>failure</flag>');
		expect(result).toContain(subCode);
	});

	it('answers with broken XML', async () => {
		gateway.injectFault({ kind: 'malformed', times: 1 });
		expect(await qimen(gateway, query, request)).not.toMatch(/<\/response>$/);
	});
});
