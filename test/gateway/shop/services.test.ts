import { type Gateway, startGateway } from '../../../gateway/Gateway';
import { call, list, record } from '../caller';
import { allPages } from './reads';

describe('other services', () => {
	let gateway: Gateway;

	beforeAll(async () => {
		gateway = await startGateway();
	});

	beforeEach(() => gateway.reset());

	afterAll(() => gateway.close());

	it('lists items on sale and in stock', async () => {
		const fields = 'num_iid,title,approve_status';
		const rows = await allPages(gateway, 'taobao.items.onsale.get', {
			key: 'items',
			fields,
			page_size: '200',
		});
		const stored = await call(gateway, 'taobao.items.inventory.get', { fields });
		expect(rows).toHaveLength(160);
		expect(rows[0]).toMatchObject({ approve_status: 'onsale' });
		expect(stored).toMatchObject({ total_results: 40 });
	});

	it('sets and adds to the stock of an item', async () => {
		const method = 'taobao.items.onsale.get';
		const [item] = list((await call(gateway, method, { fields: 'num_iid' })).items);
		const num_iid = String(item?.num_iid);
		const read = async () => {
			const business = { num_iid, fields: 'num,skus' };
			return record((await call(gateway, 'taobao.item.seller.get', business)).item);
		};
		const sku = list((await read()).skus ?? [])[0];
		const which = { num_iid, ...(sku && { sku_id: String(sku.sku_id) }) };
		await call(gateway, 'taobao.item.quantity.update', { ...which, quantity: '5' });
		const update = { ...which, quantity: '-2', type: '2' };
		const response = await call(gateway, 'taobao.item.quantity.update', update);
		expect(record(response.item).num_iid).toBe(num_iid);
		const { num, skus } = await read();
		expect(sku ? list(skus)[0]?.quantity : num).toBe(3);
	});

	it('reads several items at once and leaves unknown ones out', async () => {
		const fields = 'num_iid,title';
		const items = list((await call(gateway, 'taobao.items.onsale.get', { fields })).items);
		const num_iids = [...items.slice(0, 2).map(({ num_iid }) => num_iid), '1'].join(',');
		const response = await call(gateway, 'taobao.items.seller.list.get', { fields, num_iids });
		expect(response.items).toEqual(items.slice(0, 2));
	});

	it('lists refunds and finds each by its id', async () => {
		const fields = 'refund_id,tid,status,refund_fee';
		const refunds = list((await call(gateway, 'taobao.refunds.receive.get', { fields })).refunds);
		expect(refunds.length).toBeGreaterThan(3);
		const refund_id = String(refunds[0]?.refund_id);
		const one = await call(gateway, 'taobao.refund.get', { fields, refund_id });
		expect(one.refund).toEqual(refunds[0]);
		const none = await call(gateway, 'taobao.refund.get', { fields, refund_id: '1' });
		expect(none.error_response).toMatchObject({ code: 15, sub_code: 'isv.refund-not-exist' });
	});

	it('tells the time, the seller, carriers, categories and areas', async () => {
		const { time } = await call(gateway, 'taobao.time.get');
		expect(Math.abs(Date.parse(`${String(time)}+08:00`) - Date.now())).toBeLessThan(5000);
		const user = await call(gateway, 'taobao.user.seller.get', { fields: 'user_id,nick' });
		expect(user.user).toEqual({ user_id: '2206000000000000101', nick: '沙箱旗舰店' });
		const shop = await call(gateway, 'taobao.shop.seller.get', { fields: 'sid,title' });
		expect(record(shop.shop).title).toBe('沙箱旗舰店');
		const carriers = await call(gateway, 'taobao.logistics.companies.get', { fields: 'code,name' });
		expect(carriers.logistics_companies).toContainEqual({ code: 'YTO', name: '圆通速递' });
		const cats = await call(gateway, 'taobao.itemcats.get', { parent_cid: '16', fields: 'cid' });
		expect(cats.item_cats).toHaveLength(2);
		const areas = await call(gateway, 'taobao.areas.get', { fields: 'id,name' });
		expect(areas.areas).toContainEqual({ id: 330100, name: '杭州市' });
	});
});
