import { expectedSignature } from '../../gateway/signatures/topSignature';

const published = {
	app_key: '12345678',
	fields: 'num_iid,title,nick,price,num',
	format: 'json',
	method: 'taobao.item.seller.get',
	num_iid: '11223344',
	session: 'test',
	sign_method: 'md5',
	timestamp: '2016-01-01 12:00:00',
	v: '2.0',
};

function signatureOf(
	params: Record<string, string>,
	{ signMethod = 'md5', secret = 'helloworld', body }: Record<string, string | undefined> = {},
) {
	return expectedSignature({
		params: Object.entries(params),
		secret: secret ?? '',
		signMethod: signMethod ?? '',
		body,
	});
}

describe('expectedSignature', () => {
	it('agrees with the example of the official documentation', () => {
		expect(signatureOf(published)).toBe('66987CB115214E59E6EC978214934FB8');
	});

	it('agrees with the example of the older documentation', () => {
		const params = {
			app_key: 'test',
			fields: 'nick',
			format: 'xml',
			method: 'taobao.user.seller.get',
			session: 'test',
			sign_method: 'md5',
			timestamp: '2013-05-06 13:52:03',
			v: '2.0',
		};
		expect(signatureOf(params, { secret: 'test' })).toBe('72CB4D809B375A54502C09360D879C64');
	});

	it.each([
		['md5', 'FB837675B6CA3713D51ACE1C884AF724'],
		['hmac', 'BCADBE88904CA1E1A56EC4E83B6CCC86'],
		['hmac-sha256', '00981620E91599474F5A07E9AC1A7CA20111E200BE13C04B23BFCF27570D3FAF'],
	])('signs Chinese text and reserved characters by %s', (signMethod, sign) => {
		const params = { ...published, fields: 'nick', nick: '测试 卖家+&', sign_method: signMethod };
		expect(signatureOf(params, { signMethod })).toBe(sign);
	});

	it('sorts names by their code units', () => {
		const params = { B: '1', _a: '2', a_b: '3', aB: '4', ab: '5', a: '6' };
		expect(signatureOf(params)).toBe('D530DA0D5C696222654A5BA9919E681D');
	});

	it('appends a raw XML body', () => {
		const params = {
			method: 'taobao.qimen.inventory.query',
			v: '2.0',
			app_key: '12345678',
			timestamp: '2016-01-01 12:00:00',
			format: 'xml',
			sign_method: 'md5',
			customerId: 'C001',
		};
		const body =
			'<?xml version="1.0" encoding="utf-8"?><request><warehouseCode>WH01</warehouseCode></request>';
		expect(signatureOf(params, { body })).toBe('1AD515C67A23AE12A08BEA37822B414E');
	});

	it('appends a raw text body', () => {
		const params = {
			v: '2.0',
			app_key: '12345678',
			timestamp: '2016-01-01 12:00:00',
			format: 'json',
			sign_method: 'hmac-sha256',
		};
		const body =
			'method=taobao.time.get\r\n-S-\r\nmethod=taobao.user.seller.get&fields=nick&session=test';
		expect(signatureOf(params, { signMethod: 'hmac-sha256', body })).toBe(
			'E4B84C02841A70A16D5BBE1C28CD2CA493B97FE6E86FCF4C4104E4A58BF44E80',
		);
	});

	it('agrees with a request that the official Java client sent', () => {
		const params = {
			app_key: '12345678',
			method: 'taobao.tmc.auth.get',
			v: '2.0',
			timestamp: '2016-01-01 12:00:00',
			partner_id: 'top-sdk-java-dynamicVersionNo',
			session: 'SESS',
			format: 'json',
			sign_method: 'hmac-sha256',
			simplify: 'true',
			group: 'def ault*~测',
		};
		expect(signatureOf(params, { signMethod: 'hmac-sha256' })).toBe(
			'77380ABE0703910FA9509222CFF98909E712AA6CD92F051296C7DFAE0B73CA8B',
		);
	});

	it('leaves the signature itself out', () => {
		const sign = '66987CB115214E59E6EC978214934FB8';
		const params = Object.entries({ ...published, sign });
		expect(expectedSignature({ params, secret: 'helloworld', signMethod: 'md5' })).toBe(sign);
	});

	it('knows no other way to sign', () => {
		expect(signatureOf(published, { signMethod: 'sha1' })).toBeUndefined();
	});
});
