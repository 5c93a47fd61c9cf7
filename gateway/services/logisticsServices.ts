import { businessFault } from '../faults/GatewayFault';
import companies from '../shop/data/companies.json';
import { isWithin, readPage, readSpan } from '../shop/lists';
import { describeShipment, traceShipment } from '../shop/shipmentRecord';
import type { Members } from '../values/Value';
import { forSellers, type SellerCall, type Service } from './Service';
import { wantedTrade } from './tradeServices';

/** How the shop answers methods about shipping. */
export const logisticsServices: Record<string, Service> = {
	'taobao.logistics.offline.send': forSellers(sendTrade),
	'taobao.logistics.orders.get': forSellers(listShipments),
	'taobao.logistics.trace.search': forSellers((call) => {
		const index = wantedTrade(call);
		const trace = traceShipment(call.shop, index, call.now);
		if (!trace)
			throw businessFault('isv.logistics-trace-not-exist', '该交易尚未发货，没有流转信息');
		return trace;
	}),
};

/** Ships the whole trade, once. */
function sendTrade(call: SellerCall): Members {
	const { shop, business, now } = call;
	const index = shop.findTrade(business.get('tid') ?? '');
	const company = business.get('company_code') ?? '';
	if (index === undefined) throw sendingFault('B01', '订单不存在');
	if (!companies.some(({ code }) => code === company))
		throw sendingFault('B57', '该物流公司不支持自己联系');
	if (shop.trades.lifecycle(index).status !== 'WAIT_SELLER_SEND_GOODS')
		throw sendingFault('B04', '订单状态不对，该物流订单已经发货或者已关闭，不能重复发货');
	const status = 'WAIT_BUYER_CONFIRM_GOODS';
	const mailNo = business.get('out_sid');
	shop.trades.change(index, { status, consigned: now, company, mailNo }, now);
	return { shipping: { is_success: true } };
}

function sendingFault(code: string, text: string) {
	return businessFault(`isv.logistics-offline-service-error:${code}`, text);
}

function listShipments({ shop, business }: SellerCall): Members {
	const span = readSpan(business, ['start_created', 'end_created']);
	const tid = business.get('tid');
	const wanted = tid ? shop.findTrade(tid) : undefined;
	const accept = (index: number) => {
		const { consigned } = shop.trades.lifecycle(index);
		return consigned !== undefined && isWithin(consigned, span) && (!tid || index === wanted);
	};
	const found = shop.trades.find({ by: 'created', accept, ...readPage(business) });
	return {
		total_results: found.total,
		shippings: found.entries.map((index) => describeShipment(shop, index)),
	};
}
