import { listsValues } from '../../../tools/import/parameterType';

describe('listsValues', () => {
	it.each([
		'订单状态 1:待付款 2:已发货',
		'SHORT – 短链; LONG – 长链',
		'可选值:desc,asc',
		'SHORT/MEDIUM/LONG',
		'0否，1是',
		'卖家主账户(1)、买家(4)',
	])('finds the values in %s', (text) => {
		expect(listsValues('string', text)).toBe(true);
	});

	it.each([
		'店铺ID',
		'格式 yyyy-MM-dd',
		'最近3天或7天',
		'JSON：{"a":"1:是","b":"2:否"}',
		'页码，默认 1',
	])('finds none in %s', (text) => {
		expect(listsValues('string', text)).toBe(false);
	});

	it('asks only for types that one can choose values of', () => {
		expect(listsValues('boolean', '0:否 1:是')).toBe(false);
		expect(listsValues('struct', '0:否 1:是')).toBe(false);
	});
});
