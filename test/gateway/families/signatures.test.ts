import { alibabaCloudSignature } from '../../../gateway/signatures/alibabaCloudSignature';
import { aliExpressSignature } from '../../../gateway/signatures/aliExpressSignature';
import { dingTalkSignature } from '../../../gateway/signatures/dingTalkSignature';
import { robotSignature } from '../../../gateway/signatures/dingTalkSignature';

describe('signatures of the families', () => {
	it("agrees with DingTalk's client for app suites", () => {
		const signature = dingTalkSignature('testSecret', '1527130370219', 'TestSuiteTicket');
		expect(signature).toBe('imGrOGPFN53hUU5AdhPRS0tZAU0kXzcP9k/oH0WmURo=');
	});

	it('signs without a ticket, and for robots, over other texts', () => {
		expect(dingTalkSignature('Hi', '1')).not.toBe(dingTalkSignature('Hi', '1', ''));
		expect(robotSignature('Hi', '1')).toBe(dingTalkSignature('Hi', '1', 'Hi'));
	});

	it("agrees with Alibaba Cloud's documentation", () => {
		const params = {
			Timestamp: '2016-02-23T12:46:24Z',
			Format: 'XML',
			AccessKeyId: 'testid',
			Action: 'DescribeRegions',
			SignatureMethod: 'HMAC-SHA1',
			SignatureNonce: '3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf',
			Version: '2014-05-26',
			SignatureVersion: '1.0',
			Signature: 'left out',
		};
		const call = { verb: 'GET', params: Object.entries(params), secret: 'testsecret' };
		expect(alibabaCloudSignature(call)).toBe('OLeaidS1JvxuMvnyHOwuJ+uX5qY=');
	});

	it("agrees with AliExpress's documentation, for business and for system interfaces", () => {
		const timestamp = '1517820392000';
		const business = {
			access_token: 'test',
			aliexpress_category_id: '200135143',
			app_key: '123456',
			method: 'aliexpress.logistics.redefining.getonlinelogisticsinfo',
			sign_method: 'sha256',
			timestamp,
		};
		const system = {
			app_key: '12345678',
			code: '3_500102_JxZ05Ux3cnnSSUm6dCxYg6Q26',
			sign_method: 'sha256',
			timestamp,
		};
		const secret = 'helloworld';
		expect(aliExpressSignature('sha256', { params: Object.entries(business), secret })).toBe(
			'F7F7926B67316C9D1E8E15F7E66940ED3059B1638C497D77973F30046EFB5BBB',
		);
		const path = '/auth/token/create';
		expect(aliExpressSignature('sha256', { path, params: Object.entries(system), secret })).toBe(
			'35607762342831B6A417A0DED84B79C05FEFBF116969C48AD6DC00279A9F4D81',
		);
		expect(aliExpressSignature('sha1', { params: [], secret })).toBeUndefined();
	});
});
