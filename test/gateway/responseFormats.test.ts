import { type Gateway, startGateway } from '../../gateway/Gateway';
import { call, callText, list, record, textLike } from './caller';
import { items, operations } from './demoOperations';

describe('formats of responses', () => {
	let gateway: Gateway;

	beforeAll(async () => {
		gateway = await startGateway({ operations: new Map(operations.map((o) => [o.method, o])) });
	});

	afterAll(() => gateway.close());

	it('has an envelope and lists wrapped twice', async () => {
		const response = await call(gateway, items, {}, { simplify: undefined });
		expect(Object.keys(response)).toEqual(['demo_items_get_response']);
		const body = record(response.demo_items_get_response);
		expect(body.request_id).toEqual(expect.any(String));
		const rows = list(record(body.items).top_item);
		expect(rows).toHaveLength(2);
		expect(list(record(rows[0]?.tags).string)).toHaveLength(1);
		expect(list(record(rows[0]?.skus).sku_d_t_o)).toHaveLength(1);
	});

	it('keeps the prefix of other methods in the envelope', async () => {
		const response = await call(gateway, 'alibaba.demo.list', {}, { simplify: 'false' });
		expect(Object.keys(response)).toEqual(['alibaba_demo_list_response']);
	});

	it('is flat when simplified', async () => {
		const response = await call(gateway, items);
		expect(list(response.items)[0]?.tags).toEqual([textLike(/./)]);
		expect(response.request_id).toEqual(expect.any(String));
	});

	it("names the entries of an Aliyun list as the platform's types", async () => {
		const method = 'ecs.aliyuncs.com.DescribeZones.2014-05-26';
		const response = await call(
			gateway,
			method,
			{ RegionId: 'cn-hangzhou' },
			{ simplify: 'false' },
		);
		const body = record(Object.values(response)[0]);
		expect(list(record(body.Zones).Zone)).toHaveLength(2);
	});

	it('leaves an empty list out of the envelope', async () => {
		const response = await call(gateway, items, { page_no: '2' }, { simplify: 'false' });
		expect(response.demo_items_get_response).not.toHaveProperty('items');
	});

	it('answers in XML by default', async () => {
		const text = await callText(gateway, items, {}, { format: undefined, simplify: undefined });
		expect(text).toMatch(/^<\?xml version="1.0" encoding="utf-8" \?><demo_items_get_response>/);
		expect(text).toContain('<items list="true"><top_item><num_iid>');
	});
});
