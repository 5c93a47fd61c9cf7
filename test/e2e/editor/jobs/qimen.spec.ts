import { expect } from '@playwright/test';
import { test } from './Job';

const TASK = { node: 'qimen', resource: 'deliveryOrder', credential: 'qimenApi' };

const LINES = [
	{ ownerCode: 'OWNER1', itemCode: 'TEA-100', planQty: '2', actualPrice: '19.90' },
	{ ownerCode: 'OWNER1', itemCode: 'CUP-1', planQty: '1', actualPrice: '35.00' },
	{ ownerCode: 'OWNER1', itemCode: 'PHONE-9', planQty: '2', actualPrice: '1999.00' },
];

const SENDER = {
	name: '李四',
	mobile: '13900000000',
	province: '浙江省',
	city: '杭州市',
	detailAddress: '文一西路 1 号',
};

const RECEIVER = {
	name: '张三',
	mobile: '13800000000',
	province: '江苏省',
	city: '南京市',
	detailAddress: '中山路 2 号 & 3 号',
	area: '玄武区',
};

/** Members as XML, in their order. */
const xml = (members: Record<string, string>) =>
	Object.entries(members)
		.map(([name, text]) => `<${name}>${text.replace('&', '&amp;')}</${name}>`)
		.join('');

const HEAD = {
	deliveryOrderCode: 'TB1234567890',
	orderType: 'JYCK',
	warehouseCode: 'OTHER',
	createTime: '2026-11-26 10:00:00',
	placeOrderTime: '2026-11-26 09:58:00',
	operateTime: '2026-11-26 10:05:00',
	shopNick: 'Tea shop',
	logisticsCode: 'SF',
};

test('a delivery order has sender, receiver and three lines', async ({ openJob }) => {
	const job = await openJob({ ...TASK, method: 'taobao.qimen.deliveryorder.create' });
	await job.fill({
		deliveryOrder: { ...HEAD, receiverInfo: RECEIVER, senderInfo: SENDER },
		orderLines: LINES,
	});
	const { call, items } = await job.run();
	const { area, detailAddress, ...receiver } = RECEIVER;
	const people = `<senderInfo>${xml(SENDER)}</senderInfo><receiverInfo>${xml({ ...receiver, area, detailAddress })}</receiverInfo>`;
	const lines = LINES.map((line) => `<orderLine>${xml(line)}</orderLine>`).join('');
	expect(call.rawBody).toBe(
		`<request><deliveryOrder>${xml(HEAD)}${people}</deliveryOrder><orderLines>${lines}</orderLines></request>`,
	);
	expect(items).toEqual([expect.objectContaining({ deliveryOrderId: expect.any(String) })]);
});

const SHIPPED = { itemCode: 'PHONE-9', quantity: '2' };

test('its confirmation tells the serial numbers of what was shipped', async ({ openJob }) => {
	const job = await openJob({ ...TASK, method: 'taobao.qimen.deliveryorder.confirm' });
	await job.fill({
		deliveryOrder: { deliveryOrderCode: 'TB1234567890', warehouseCode: 'WH1', orderType: 'JYCK' },
		packages: [{ logisticsCode: 'SF', expressCode: 'SF1234567890123', items: [SHIPPED] }],
		orderLines: [{ itemCode: 'PHONE-9', actualQty: '2', snList: { sn: 'SN0001,SN0002' } }],
	});
	const { call } = await job.run();
	const order =
		'<deliveryOrderCode>TB1234567890</deliveryOrderCode><warehouseCode>WH1</warehouseCode><orderType>JYCK</orderType>';
	const parcel = `<logisticsCode>SF</logisticsCode><expressCode>SF1234567890123</expressCode><items><item>${xml(SHIPPED)}</item></items>`;
	const line =
		'<itemCode>PHONE-9</itemCode><actualQty>2</actualQty><snList><sn>SN0001</sn><sn>SN0002</sn></snList>';
	expect(call.rawBody).toBe(
		`<request><deliveryOrder>${order}</deliveryOrder><packages><package>${parcel}</package></packages><orderLines><orderLine>${line}</orderLine></orderLines></request>`,
	);
});
