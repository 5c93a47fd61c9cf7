import { operationsOf } from '../../../nodes/shared/catalogue/domain';
import { compileCatalogue } from '../../../tools/catalogue/compile';
import { readCatalogue } from '../../../tools/catalogue/readCatalogue';
import { showOperation } from '../../../tools/show/showOperation';

const catalogue = readCatalogue();
const operations = compileCatalogue(catalogue).flatMap(operationsOf);
const show = (method: string) => showOperation(catalogue, operations, method);

describe('npm run show', () => {
	it('names the file of every part', async () => {
		const text = await show('taobao.trade.memo.add');
		for (const part of [
			'Facts  (catalogue/taobaoTrade/trade.json)',
			'Texts  (catalogue/taobaoTrade/trade.texts.json)',
			'Protocol  (no file: the default)',
			'Repeating  (nobody has judged)',
			'Correction  (catalogue/taobaoTrade/trade.corrections.json)',
			'memo bytes: nothing → "gbk"',
			'is sent once',
		])
			expect(text).toContain(part);
	});

	it('says that an operation may be repeated, where that was judged, and how it pages', async () => {
		const text = await show('taobao.trades.sold.get');
		expect(text).toContain('Repeating  (catalogue/taobaoTrade/trade.repeatable.json)');
		expect(text).toContain('only reads, and may be repeated');
		expect(text).toContain('result   trades[]');
		expect(text).toMatch(/paging {3}\{"style":"page","parameter":"page_no"/);
	});

	it.each([
		[
			'taobao.trades.sold.get',
			'POST https://eco.taobao.com/router/rest',
			'query  sign = <signature>',
		],
		[
			'aliexpress.solution.order.get',
			'POST https://eco.taobao.com/router/rest',
			'query  sign_method',
		],
		['dingtalk.oapi.user.get', 'GET https://oapi.dingtalk.com/user/get', 'query  userid = '],
		[
			'dingtalk.oapi.service.activate_suite',
			'POST https://oapi.dingtalk.com/service/activate_suite',
			'query  suite_access_token = <access token>',
		],
		['dingtalk.oapi.robot.send', '/robot/send', 'body   {"msgtype":'],
		[
			'dingtalk.smartwork.bpms.processinstance.create',
			'/router/rest',
			'query  session = <access token>',
		],
		['taobao.qimen.deliveryorder.create', '/router/qimen/service', 'body   <request>'],
		[
			'ecs.aliyuncs.com.CreateInstance.2014-05-26',
			'POST https://ecs.aliyuncs.com/',
			'form   ImageId = ',
		],
		['taobao.picture.upload', '/router/rest', 'filename="file.png"'],
	])('shows what %s sends', async (method, address, part) => {
		const [, sent = ''] = (await show(method)).split('Sends  (with sample values)');
		expect(sent).toContain(address);
		expect(sent).toContain(part);
		expect(sent).not.toContain('secret');
	});

	it('names methods that are like one that there is not', async () => {
		expect(await show('taobao.trade.sold')).toContain('- taobao.trades.sold.get');
	});
});
