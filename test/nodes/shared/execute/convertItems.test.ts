import type { IDataObject } from 'n8n-workflow';
import { TaobaoTrade } from '../../../../nodes/TaobaoTrade/TaobaoTrade.node';
import { findOperation } from '../../../../nodes/shared/catalogue/domain';
import { convertItems } from '../../../../nodes/shared/execute/convertItems';
import { readXml } from '../../../../nodes/shared/protocols/qimen/readXml';
import { runNode } from '../../../support/engine';
import { type ListServer, startListServer } from '../../../support/listServer';

/** A trade as the platform's documentation shows one, with an ID of today's length. */
const tid = '2231958349785412345';
const trade = {
	seller_nick: '麦包包',
	payment: '200.07',
	post_fee: '0.00',
	num: 1,
	num_iid: 3424234,
	status: 'TRADE_NO_CREATE_PAY',
	type: 'fixed',
	created: '2000-01-01 00:00:00',
	pay_time: '',
	receiver_zip: '223700',
	receiver_mobile: '13512501826',
	alipay_no: '2009112081173831',
	orders: {
		order: [
			{ oid: '2231958349785412346', price: '200.07', total_fee: '200.07', num: 1, title: '678.00' },
		],
	},
};

/** The answer with the ID as a number of 19 digits, as it comes. */
const answerOf = (method: string, trades: object) => ({
	[`${method.replace('taobao.', '').replaceAll('.', '_')}_response`]: trades,
});

describe('Convert Values', () => {
	let top: ListServer;
	beforeAll(async () => {
		top = await startListServer();
	});
	beforeEach(() => {
		top.answer = ({ method = '' }) =>
			answerOf(method, {
				...(method.endsWith('sold.get')
					? { trades: { trade: [{ tid, ...trade }] } }
					: { trade: { tid, ...trade } }),
				total_results: '1',
				request_id: '15ox',
			});
	});
	afterAll(() => top.close());

	const read = async (operation: string, options: IDataObject) => {
		const parameters = { resource: 'trade', operation, fields: 'tid', tid, options };
		const run = { node: new TaobaoTrade(), parameters, credentials: top.credential };
		const { items, error } = await runNode(run);
		expect(error).toBeUndefined();
		return items.map(({ json }) => json);
	};
	const converted = {
		...trade,
		tid,
		payment: 200.07,
		post_fee: 0,
		created: '2000-01-01T00:00:00+08:00',
		orders: [
			{ oid: '2231958349785412346', price: 200.07, total_fee: 200.07, num: 1, title: '678.00' },
		],
	};
	const asItCame = { ...trade, tid, orders: trade.orders.order };

	it.each(['taobao.trade.fullinfo.get', 'taobao.trades.sold.get'])(
		'converts what the items of %s are known to hold, and nothing else',
		async (operation) => {
			expect(await read(operation, { convertValues: true })).toEqual([converted]);
			expect(await read(operation, {})).toEqual([asItCame]);
		},
	);

	it('converts the whole answer as Full Response', async () => {
		const options = { output: 'fullResponse', convertValues: true };
		expect(await read('taobao.trades.sold.get', options)).toEqual([
			{ trades: [converted], total_results: 1, request_id: '15ox' },
		]);
	});

	it.each<[string, IDataObject]>([
		['as Raw', { output: 'raw' }],
		['without Simplify', { simplify: false }],
	])('leaves an answer %s as it came', async (_, options) => {
		const operation = 'taobao.trades.sold.get';
		const plain = await read(operation, options);
		expect(JSON.stringify(plain)).toContain('2000-01-01 00:00:00');
		expect(await read(operation, { ...options, convertValues: true })).toEqual(plain);
	});

	it('converts nothing without Simplify, also where an answer has no envelope', () => {
		const operation = findOperation('dingTalkContacts', 'dingtalk.oapi.user.get')!;
		const items = [{ hiredDate: 1_520_265_600_000 }];
		const options = { output: 'items', simplify: false } as const;
		expect(convertItems(items, operation, options)).toBe(items);
		expect(convertItems(items, operation, { ...options, simplify: true })).toEqual([
			{ hiredDate: '2018-03-06T00:00:00+08:00' },
		]);
	});

	it('leaves the times of a journey as they are', () => {
		const operation = findOperation('fliggyTravel', 'alibaba.happytrip.order.get');
		const items = [
			{ resources: [{ back_time: '2026-11-20 08:00:00', start_date: '2026-11-19 00:00:00' }] },
		];
		expect(
			operation && convertItems(items, operation, { output: 'items', simplify: true }),
		).toEqual(items);
	});

	it('reaches members that come as JSON text, with Parse JSON Texts', async () => {
		top.answer = ({ method = '' }) =>
			answerOf(method, { trade: { tid, orders: '[{"oid":2231958349785412346,"price":"5.00"}]' } });
		const operation = 'taobao.trade.fullinfo.get';
		expect(await read(operation, { convertValues: true, parseJson: true })).toEqual([
			{ tid, orders: [{ oid: '2231958349785412346', price: 5 }] },
		]);
		expect(await read(operation, { convertValues: true })).toEqual([
			{ tid, orders: '[{"oid":2231958349785412346,"price":"5.00"}]' },
		]);
	});

	const whole = { output: 'fullResponse', simplify: true } as const;

	it('gives times that DingTalk tells in milliseconds as moments', () => {
		const operation = findOperation('dingTalkWork', 'dingtalk.oapi.attendance.list');
		const record = { id: 933202551, userCheckTime: 1492594486000, checkType: 'OffDuty' };
		expect(convertItems([{ recordresult: [record] }], operation as never, whole)).toEqual([
			{ recordresult: [{ ...record, userCheckTime: '2017-04-19T17:34:46+08:00' }] },
		]);
	});

	it('gives numbers of XML as numbers, and texts of digits as texts', () => {
		const operation = findOperation('qimen', 'taobao.qimen.inventory.query');
		const item = `<itemCode>0012</itemCode><quantity>10.00</quantity>
			<lockQuantity>9999999999999999</lockQuantity>`;
		const xml = `<response><items><item>${item}</item></items></response>`;
		const answer = readXml(xml, operation?.response) as IDataObject;
		expect(convertItems([answer], operation as never, whole)).toEqual([
			{
				response: {
					items: [{ itemCode: '0012', quantity: 10, lockQuantity: '9999999999999999' }],
				},
			},
		]);
	});

	it('changes nothing where the answer is unknown', () => {
		const item = { created: '2000-01-01 00:00:00', payment: '5.00' };
		const operation = { method: 'a.b', parameters: [] };
		expect(convertItems([item], operation, whole)[0]).toBe(item);
	});
});
