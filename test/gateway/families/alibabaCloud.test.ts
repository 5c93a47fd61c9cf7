import { type Gateway, startGateway } from '../../../gateway/Gateway';
import { list, record } from '../caller';
import { cloud, cloudParams, type CloudParams } from './alibabaCloud';

describe('Alibaba Cloud', () => {
	let gateway: Gateway;

	beforeAll(async () => {
		gateway = await startGateway();
	});

	beforeEach(() => gateway.reset());

	afterAll(() => gateway.close());

	const last = () => gateway.calls.at(-1);
	const images = { Action: 'DescribeImages', Version: '2014-05-26' };

	it('answers a signed form with flat JSON', async () => {
		const { status, body } = await cloud(gateway, { ...images, RegionId: "cn-杭 州*~'" });
		expect(status).toBe(200);
		const found = list(record(body.Images).Image);
		expect(found.length).toBeGreaterThan(0);
		expect(body).toMatchObject({ TotalCount: found.length, RequestId: last()?.requestId });
		expect(last()).toMatchObject({
			protocol: 'alibabaCloud',
			method: 'ecs.aliyuncs.com.DescribeImages.2014-05-26',
			path: '/alibabacloud/ecs/',
			business: { RegionId: "cn-杭 州*~'" },
			system: { Signature: '***', Action: 'DescribeImages' },
			unknown: [],
			outcome: 'ok',
		});
	});

	it('answers a GET, and without a product in the path', async () => {
		const query = new URLSearchParams(cloudParams(gateway, { ...images, RegionId: 'a' }, 'GET'));
		const response = await fetch(`${gateway.protocols.alibabaCloud}/?${query.toString()}`);
		expect(await response.json()).toHaveProperty('RequestId');
	});

	it('answers in XML unless it is asked for JSON', async () => {
		const params = cloudParams(gateway, { ...images, Format: undefined, RegionId: 'a' });
		const response = await fetch(gateway.protocols.alibabaCloud, {
			method: 'POST',
			body: new URLSearchParams(params),
		});
		expect(await response.text()).toContain('<DescribeImagesResponse>');
	});

	it.each<[string, CloudParams, number, string]>([
		['no action', { Action: undefined }, 400, 'MissingParameter'],
		['an unknown action', { Action: 'Dance' }, 404, 'InvalidAction.NotFound'],
		['no key', { AccessKeyId: undefined }, 400, 'MissingParameter'],
		['an unknown key', { AccessKeyId: 'x' }, 404, 'InvalidAccessKeyId.NotFound'],
		['a wrong signature', { Signature: 'x' }, 403, 'SignatureDoesNotMatch'],
		['no signature', { Signature: '' }, 400, 'IncompleteSignature'],
		['another way to sign', { SignatureMethod: 'HMAC-SHA256' }, 400, 'IncompleteSignature'],
		['no nonce', { SignatureNonce: undefined }, 400, 'MissingParameter'],
		['another time', { Timestamp: '2026-01-01 00:00:00' }, 400, 'InvalidTimeStamp.Format'],
		['an old time', { Timestamp: '2026-01-01T00:00:00Z' }, 400, 'InvalidTimeStamp.Expired'],
		['a wrong token', { SecurityToken: 'x' }, 400, 'InvalidSecurityToken.Malformed'],
	])('refuses %s', async (_, other, status, Code) => {
		const result = await cloud(gateway, other);
		expect(result).toMatchObject({
			status,
			body: { Code, HostId: 'ecs.aliyuncs.com', Message: expect.any(String) as string },
		});
		expect(result.body).toHaveProperty('RequestId');
	});

	it('refuses a call without a required parameter, and one of another product', async () => {
		const disk = { Action: 'AddDisk', Version: '2013-01-10' };
		const { body } = await cloud(gateway, disk);
		expect(body).toMatchObject({ Code: 'MissingParameter' });
		expect(body.Message).toContain('InstanceId');
		const other = await cloud(gateway, images, '/rds/');
		expect(other).toMatchObject({ status: 404, body: { HostId: 'rds.aliyuncs.com' } });
	});

	it('refuses a nonce that was used', async () => {
		const SignatureNonce = 'once';
		expect((await cloud(gateway, { SignatureNonce })).status).toBe(200);
		const { body } = await cloud(gateway, { SignatureNonce });
		expect(body.Code).toBe('SignatureNonceUsed');
	});

	it('takes a security token until it is over', async () => {
		const { securityToken: SecurityToken } = gateway.accounts.alibabaCloud;
		expect((await cloud(gateway, { SecurityToken })).status).toBe(200);
		gateway.injectFault({ kind: 'expire', times: 1 });
		const { body } = await cloud(gateway, { SecurityToken });
		expect(body.Code).toBe('InvalidSecurityToken.Expired');
		expect(JSON.stringify(gateway.calls)).not.toContain(SecurityToken);
	});

	it.each([
		['throttled', 400, 'Throttling'],
		['isp', 503, 'ServiceUnavailable'],
		['isv', 400, 'InvalidParameter'],
		['forbidden', 403, 'Forbidden.RAM'],
	] as const)('has its own code for the fault %s', async (kind, status, Code) => {
		gateway.injectFault({ kind, times: 1 });
		expect(await cloud(gateway)).toMatchObject({ status, body: { Code } });
	});
});
