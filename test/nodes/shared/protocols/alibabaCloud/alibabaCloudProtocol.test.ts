import type { IDataObject } from 'n8n-workflow';
import { type Gateway, startGateway } from '../../../../../gateway/Gateway';
import { AlibabaCloud } from '../../../../../nodes/AlibabaCloud/AlibabaCloud.node';
import { signRpc } from '../../../../../nodes/shared/protocols/alibabaCloud/alibabaCloudSignature';
import { withoutLists } from '../../../../../nodes/shared/protocols/unwrapLists';
import { credentialsFor } from '../../../../support/credential';
import { type EchoServer, startEcho } from '../../../../support/echo';
import { CredentialStore, runNode } from '../../../../support/engine';

describe('signRpc', () => {
	it('gives the signature of the published example', () => {
		const params = {
			Timestamp: '2016-02-23T12:46:24Z',
			Format: 'XML',
			AccessKeyId: 'testid',
			Action: 'DescribeRegions',
			SignatureMethod: 'HMAC-SHA1',
			SignatureNonce: '3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf',
			Version: '2014-05-26',
			SignatureVersion: '1.0',
		};
		expect(signRpc('GET', params, 'testsecret')).toBe('OLeaidS1JvxuMvnyHOwuJ+uX5qY=');
	});
});

describe('the protocol of Alibaba Cloud', () => {
	let gateway: Gateway;
	beforeAll(async () => {
		gateway = await startGateway();
	});
	beforeEach(() => gateway.reset());
	afterAll(() => gateway.close());

	const call = (change: IDataObject = {}, additionalFields: IDataObject = {}) => {
		const { alibabaCloudApi } = credentialsFor(gateway);
		const own = { ...alibabaCloudApi, ...change } as never;
		return runNode({
			node: new AlibabaCloud(),
			parameters: {
				resource: 'ecsInstance',
				operation: 'ecs.aliyuncs.com.DescribeInstances.2014-05-26',
				limit: 1,
				additionalFields,
			},
			credentials: new CredentialStore({ alibabaCloudApi: own }),
		});
	};

	it("takes the credential's region where the field is empty", async () => {
		await call({ region: 'cn-hangzhou' });
		await call({ region: 'cn-hangzhou' }, { RegionId: 'cn-beijing' });
		const regions = gateway.calls.map(({ business }) => business.RegionId);
		expect(regions).toEqual(['cn-hangzhou', 'cn-beijing']);
	});

	it('asks for a region that neither the field nor the credential has, and sends nothing', async () => {
		const { error } = await call({ region: '' });
		expect(error?.message).toBe('The field "Region ID" is required');
		expect(error?.description).toContain('it must be given, or Region of the credential');
		expect(gateway.calls).toEqual([]);
	});

	it.each([
		['a list under its own singular', { Permissions: { Permission: [1] } }, { Permissions: [1] }],
		['no other member with one list', { Vpc: { Ids: [1, 2] } }, { Vpc: { Ids: [1, 2] } }],
	])('takes for a list, where the answer is unknown, %s', (_, body, payload) => {
		expect(withoutLists(body, body)).toEqual({ body, payload });
	});

	it('leaves a member alone that a known answer lacks', () => {
		const body = { CpuOptions: { Features: ['a'] }, Disks: { Disk: [] } };
		const known = [{ name: 'Disks', type: 'Disk[]' }];
		const payload = { ...body, Disks: [] };
		expect(withoutLists(body, body, known)).toEqual({ body, payload });
	});

	it('sends a value with every character that needs encoding under a signature that fits', async () => {
		const { error } = await call({ region: 'cn-hangzhou' }, { ZoneId: "a b+c*~!'()/?&=测试" });
		expect(error).toBeUndefined();
		expect(gateway.calls[0]?.business.ZoneId).toBe("a b+c*~!'()/?&=测试");
	});

	it.each([
		[{ accessKeySecret: 'wrong' }, 'The signature does not fit', 'SignatureDoesNotMatch'],
		[
			{ accessKeyId: 'wrong' },
			'Alibaba Cloud does not know the access key',
			'InvalidAccessKeyId.NotFound',
		],
	])('explains the fault of %j', async (change, title, code) => {
		const { error } = await call(change);
		expect(error?.message).toContain(title);
		expect((error?.context?.fault as IDataObject).code).toBe(code);
		expect(JSON.stringify([error, error?.description])).not.toContain(
			gateway.accounts.alibabaCloud.accessKeySecret,
		);
	});
});

describe('a product of Alibaba Cloud that fails', () => {
	let echo: EchoServer;
	beforeEach(async () => {
		echo = await startEcho();
	});
	afterEach(() => echo.close());

	const call = async (status: number, body: string) => {
		echo.answer = () => ({ status, body });
		const { error } = await runNode({
			node: new AlibabaCloud(),
			parameters: {
				resource: 'ecsInstance',
				operation: 'ecs.aliyuncs.com.DescribeInstances.2014-05-26',
				limit: 1,
				options: { tries: 2 },
			},
			credentials: {
				accessKeyId: 'id',
				accessKeySecret: 'testsecret',
				region: 'cn-hangzhou',
				endpoint: echo.url,
			},
		});
		return { fault: error?.context?.fault as IDataObject, calls: echo.received.length };
	};

	it.each([
		[500, 'InternalError'],
		[503, 'ServiceUnavailable'],
		[599, 'SomethingNew'],
	])('within itself (%i) is asked again', async (status, code) => {
		const body = JSON.stringify({ Code: code, Message: 'Try later', RequestId: 'r1' });
		const { fault, calls } = await call(status, body);
		expect(fault).toMatchObject({ kind: 'platform', code, message: 'Try later', requestId: 'r1' });
		expect(calls).toBe(2);
	});

	it('for a reason of its own is not asked again', async () => {
		const { fault, calls } = await call(400, '{"Code":"SomethingNew","Message":"No"}');
		expect(fault).toMatchObject({ kind: 'business', code: 'SomethingNew', message: 'No' });
		expect(calls).toBe(1);
	});

	it.each([
		[502, '<html>', 'HTTP 502', 2],
		[502, '{"a":1}', 'HTTP 502', 2],
		[403, '{"a":1}', 'HTTP 403', 1],
		[200, '<html>', 'malformed', 2],
	])('before it was reached (%i with %s) names the status', async (status, body, code, times) => {
		const { fault, calls } = await call(status, body);
		expect(fault.code).toBe(code);
		expect(calls).toBe(times);
	});
});
