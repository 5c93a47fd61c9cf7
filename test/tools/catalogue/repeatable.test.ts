import { operationsOf } from '../../../nodes/shared/catalogue/domain';
import type { OperationFacts, OperationTexts } from '../../../nodes/shared/catalogue/types';
import { CatalogueError } from '../../../tools/catalogue/CatalogueError';
import { compileCatalogue } from '../../../tools/catalogue/compile';
import type { Catalogue } from '../../../tools/catalogue/readCatalogue';
import type { Judgements } from '../../../tools/catalogue/files';
import { emptyCatalogue } from './emptyCatalogue';

const operation = (method: string, title: string): OperationFacts => ({
	method,
	apiId: method.length,
	category: '卡券API',
	title,
	status: 'current',
	parameters: [],
});
const place = { domain: 'coupons', resource: 'coupon' };
const textsOf = (name: string): OperationTexts => ({
	name,
	action: name,
	description: `Returns what ${name} names`,
	parameters: {},
});

/** A catalogue of one domain, whose operations come as method, title and English name. */
function catalogue(entries: string[][], judgement: Partial<Judgements>): Catalogue {
	const operations = entries.map(([method = '', title = '']) => operation(method, title));
	const base = {
		displayName: 'Coupons',
		description: 'Coupons',
		keywords: ['卡券'],
		categories: ['Sales'],
	};
	const resources = [{ value: 'coupon', name: 'Coupon', category: '卡券API' }];
	return {
		...emptyCatalogue,
		domains: [{ value: 'coupons', ...base, resources }],
		facts: [{ file: 'coupons/coupon.json', ...place, operations }],
		texts: [
			{
				file: 'coupons/coupon.texts.json',
				...place,
				texts: Object.fromEntries(
					entries.map(([method = '', , name = 'Get Coupon']) => [method, textsOf(name)]),
				),
			},
		],
		judgements: Object.keys(judgement).length
			? [{ file: 'coupons/coupon.repeatable.json', ...place, ...judgement }]
			: [],
	};
}

function problems(entries: string[][], judgement: Partial<Judgements>): string[] {
	try {
		compileCatalogue(catalogue(entries, judgement), { operations: entries.length, categories: 1 });
		return [];
	} catch (error) {
		if (error instanceof CatalogueError) return error.problems;
		throw error;
	}
}

const coupon = ['a.coupon.get', '查询卡券'];
const claim = ['a.claim.get', '卡券领取'];

describe('a judgement about repeating', () => {
	it('marks what reads, with a reason or without, and nothing else', () => {
		const entries = [coupon, [...claim, 'Get Claim'], ['a.tag.set', '打标', 'Set Tag']];
		const judgement = {
			reads: ['a.coupon.get'],
			readsThough: { 'a.claim.get': 'Lists coupons that were claimed before.' },
		};
		const [domain] = compileCatalogue(catalogue(entries, judgement), {
			operations: 3,
			categories: 1,
		});
		const marks = domain?.resources[0]?.operations.map(({ method, repeatable }) => [
			method,
			repeatable,
		]);
		expect(marks).toEqual([
			['a.claim.get', true],
			['a.coupon.get', true],
			['a.tag.set', undefined],
		]);
	});

	it.each([
		['a title that says 领取', claim, '领取'],
		['a method that says sync', ['a.sync.get', '查询卡券'], 'sync'],
		['a method that ends in check', ['a.coupon.check', '查询卡券'], 'check'],
		['a name that says push', ['a.coupon.get', '查询卡券', 'Get Push Coupon'], 'push'],
		['a name whose verb is no read', ['a.coupon.get', '查询卡券', 'Grant Coupon'], 'Grant'],
	])('is refused without a reason for %s', (_, entry, word) => {
		const [method = ''] = entry;
		const problem = `${method}: may be repeated, but speaks of ${word}: judge it with a reason`;
		expect(problems([entry], { reads: [method] })).toEqual([problem]);
		expect(problems([entry], { readsThough: { [method]: 'Lists what was done before.' } })).toEqual(
			[],
		);
	});

	it('is not asked for a reason by a word that names a thing', () => {
		const entry = ['a.coupon.get', '查询申请单的审核状态'];
		expect(problems([entry], { reads: ['a.coupon.get'] })).toEqual([]);
	});

	it('is asked for where a name looks like a read', () => {
		expect(problems([coupon], {})).toEqual([
			'a.coupon.get: "Get Coupon" looks like a read, and nobody has judged whether it is one',
		]);
	});

	it('is refused for a method that does not exist', () => {
		expect(problems([coupon], { reads: ['a.coupon.get', 'a.gone.get'] })).toEqual([
			'coupons/coupon.repeatable.json: a.gone.get is no operation',
		]);
	});

	it('is refused in the file of another resource', () => {
		const other = {
			file: 'tmall/coupon.repeatable.json',
			domain: 'tmall',
			reads: ['a.coupon.get'],
		};
		expect(problems([coupon], other)).toEqual([
			'tmall/coupon.repeatable.json: a.coupon.get lies in coupons/coupon',
		]);
	});

	it('is refused where it stands twice', () => {
		const twice = {
			reads: ['a.coupon.get'],
			writesThough: { 'a.coupon.get': 'Issues a coupon to a user.' },
		};
		expect(problems([coupon], twice)).toEqual([
			'coupons/coupon.repeatable.json: a.coupon.get stands in coupons/coupon.repeatable.json already',
		]);
	});

	it('is refused out of order', () => {
		const entries = [coupon, ['a.code.get', '查询码', 'Get Code']];
		expect(problems(entries, { reads: ['a.coupon.get', 'a.code.get'] })).toEqual([
			'coupons/coupon.repeatable.json: reads: a.code.get is out of order',
		]);
	});

	it.each(['', 'reads only'])('is refused with the reason "%s"', (reason) => {
		const [first = ''] = problems([coupon], { readsThough: { 'a.coupon.get': reason } });
		expect(first).toContain('coupons/coupon.repeatable.json/readsThough/a.coupon.get: must');
	});

	it('stands in no file of facts', () => {
		const marked = catalogue([coupon], { reads: ['a.coupon.get'] });
		for (const { operations } of marked.facts)
			for (const entry of operations) entry.repeatable = true;
		expect(() => compileCatalogue(marked, { operations: 1, categories: 1 })).toThrow('repeatable');
	});
});

/** Looked like reads by their last word, and were repeated before a person had read about them. */
const writes = [
	'cainiao.waybill.ii.get',
	'taobao.wlb.waybill.i.get',
	'taobao.wlb.waybill.shengxian.get',
	'taobao.rdc.aligenius.refunds.check',
	'wdk.wms.pick.medicine.checksell',
	'taobao.openlink.session.get',
	'taobao.tvpay.access.data.get',
	'tmall.nrt.coupon.get',
	'tmall.nr.inventory.inventory.check',
	'taobao.wlb.wms.inventory.count',
	'tmall.cityenergy.gaincode.get',
	'dingtalk.oapi.robot.message.getpushid',
	'taobao.popstore.qrcode.get',
];

/** Create something small, are billed or use something up, as far as their texts tell. */
const probableWrites = [
	'taobao.ailab.aicloud.top.device.authcode.get',
	'taobao.ailab.aicloud.top.device.openid.authcode.get',
	'alibaba.retail.device.payUrl.get',
	'taobao.smartstore.trade.url.get',
	'taobao.zuanshi.advertiser.rpts.download.day.get',
	'taobao.zuanshi.advertiser.rpts.download.day.total.get',
	'taobao.zuanshi.advertiser.rpts.download.hour.get',
	'taobao.topats.simba.campkeywordbase.get',
	'taobao.topats.simba.campkeywordeffect.get',
	'tmall.servicecenter.task.get',
	'alibaba.security.jaq.rp.cloud.realname.check',
	'alibaba.security.jaq.rp.cloud.ocr.check',
	'alibaba.security.jaq.rp.ocr.check',
	'alibaba.alihealth.prescription.auth.get',
	'alibaba.alisports.passport.account.checkmobile',
	'alibaba.idle.consignment.spu.statistics',
	'alibaba.mj.oc.online.ticketno.get',
	'alibaba.pur.media.statistics',
	'alibaba.security.jaq.afs.check',
	'alibaba.security.jaq.rp.realname.check',
	'cainiao.cntms.mailno.get',
	'cainiao.smartdelivery.i.get',
	'dingtalk.oapi.sso.getuserinfo',
	'dingtalk.oapi.user.getuserinfo',
	'dingtalk.oapi.callback.failrecord.list',
	'dingtalk.oapi.get_jsapi_ticket',
	'taobao.ailab.aicloud.top.auth.get',
	'alibaba.wdk.sku.merchantsku.scroll.query',
];

const reads = [
	'taobao.trades.sold.get',
	'taobao.trade.fullinfo.get',
	'taobao.refunds.apply.get',
	'taobao.time.get',
	'dingtalk.oapi.user.get',
	'taobao.items.onsale.get',
	'cainiao.waybill.ii.search',
];

describe('the compiled catalogue', () => {
	const operations = compileCatalogue().flatMap(operationsOf);
	const repeatable = new Set(
		operations.filter((entry) => entry.repeatable).map(({ method }) => method),
	);

	it.each([...writes, ...probableWrites])('does not repeat %s', (method) => {
		expect(operations.some((entry) => entry.method === method)).toBe(true);
		expect(repeatable.has(method)).toBe(false);
	});

	it.each(reads)('repeats %s', (method) => {
		expect(repeatable.has(method)).toBe(true);
	});
});
