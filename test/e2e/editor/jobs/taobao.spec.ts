import { expect } from '@playwright/test';
import { test } from './Job';

const ADDRESS = { province: '浙江省', detail: '文一西路 1 号', city: '杭州市' };

/** A package for one trade, as it is typed. */
const parcel = (id: string, name: string) => ({
	object_id: id,
	order_info: { order_channels_type: 'TB', trade_order_list: `${id}001,${id}002` },
	package_info: { items: [{ count: '2', name }], weight: '500' },
	recipient: { address: { ...ADDRESS, province: '江苏省' }, name: '张三', mobile: '13800000000' },
	template_url: 'http://cloudprint.cainiao.com/template/standard/101/1',
	user_id: '2206000000000000101',
});

/** The same, as it travels. */
const sent = (id: string, name: string) => ({
	...parcel(id, name),
	order_info: { order_channels_type: 'TB', trade_order_list: [`${id}001`, `${id}002`] },
	package_info: { items: [{ count: 2, name }], weight: 500 },
});

test('a waybill request has two packages, and its ids stay exact', async ({ openJob }) => {
	const job = await openJob({
		node: 'taobaoWaybill',
		resource: 'waybill',
		method: 'cainiao.waybill.ii.get',
	});
	const name = 'param_waybill_cloud_print_apply_new_request';
	const sender = { address: ADDRESS, name: '李四', mobile: '13900000000' };
	await job.fill({
		[name]: {
			cp_code: 'SF',
			sender,
			trade_order_info_dtos: [parcel('1', 'Tea'), parcel('2', 'Cup')],
		},
	});
	const { call, items } = await job.run();
	const text = (call.business[name] ?? '').replaceAll(/(?<="user_id":)\d+/g, '"$&"');
	expect(JSON.parse(text)).toEqual({
		cp_code: 'SF',
		sender,
		trade_order_info_dtos: [sent('1', 'Tea'), sent('2', 'Cup')],
	});
	expect(items[0]).toEqual(expect.objectContaining({ waybill_code: expect.any(String) }));
});

const ITEM = `<itemRule>
  <field id="title" name="商品标题" type="input"><value>Green tea & cup</value></field>
</itemRule>`.replace('&', '&amp;');

test('an item is changed by XML of several lines', async ({ openJob }) => {
	const job = await openJob({
		node: 'taobaoItem',
		resource: 'itemSchema',
		method: 'tmall.item.schema.update',
	});
	await job.fill({ item_id: '6543210987654321098', xml_data: ITEM });
	const { call, items } = await job.run();
	expect(call.business).toEqual({ item_id: '6543210987654321098', xml_data: ITEM });
	expect(items).toEqual([expect.objectContaining({ update_item_result: expect.any(String) })]);
});

test("the freight of an item to the buyer's country is calculated", async ({ openJob }) => {
	const job = await openJob({
		node: 'aliExpress',
		resource: 'dropshipper',
		method: 'aliexpress.logistics.buyer.freight.calculate',
	});
	const name = 'param_aeop_freight_calculate_for_buyer_d_t_o';
	await job.fill({
		[name]: {
			country_code: 'US',
			product_id: '1005001234567890123',
			product_num: '3',
			send_goods_country_code: 'CN',
			price: '12.50',
			price_currency: 'USD',
		},
	});
	const { call, items } = await job.run();
	expect(call.business).toEqual({
		[name]:
			'{"country_code":"US","product_id":1005001234567890123,"product_num":3,"send_goods_country_code":"CN","price":"12.50","price_currency":"USD"}',
	});
	expect(items[0]).toEqual(expect.objectContaining({ service_name: expect.any(String) }));
});

test('a hotel rate has prices and inventory of two days', async ({ openJob }) => {
	const job = await openJob({
		node: 'fliggyHotel',
		resource: 'rate',
		method: 'taobao.xhotel.rate.update',
	});
	await job.fill({
		rateplan_code: 'BREAKFAST',
		out_rid: 'ROOM-1',
		inventory_price: {
			use_room_inventory: 'false',
			inventory_price: [
				{ date: '2026-12-01', price: '45800', quota: '10' },
				{ date: '2026-12-02', price: '49800', quota: '0' },
			],
		},
	});
	const { call, items } = await job.run();
	expect(call.business).toEqual({
		rateplan_code: 'BREAKFAST',
		out_rid: 'ROOM-1',
		inventory_price:
			'{"use_room_inventory":false,"inventory_price":[{"date":"2026-12-01","price":45800,"quota":10},{"date":"2026-12-02","price":49800,"quota":0}]}',
	});
	expect(items).toEqual([expect.objectContaining({ gid_and_rpid: expect.any(String) })]);
});
