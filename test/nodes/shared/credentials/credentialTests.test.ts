import type {
	ICredentialDataDecryptedObject,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { type Gateway, startGateway } from '../../../../gateway/Gateway';
import { credentialTests } from '../../../../nodes/shared/credentials/credentialTests';
import { aliExpressCredential, credentialsFor, suiteCredential } from '../../../support/credential';
import { banOf, startTopServer } from '../../../support/topServer';

const context = {} as ICredentialTestFunctions;

describe('credentialTests', () => {
	let gateway: Gateway;
	beforeAll(async () => {
		gateway = await startGateway();
	});
	afterAll(() => gateway.close());

	const test = async (
		type: string,
		data: ICredentialDataDecryptedObject,
	): Promise<INodeCredentialTestResult> =>
		(await credentialTests[type]?.call(context, {
			id: '1',
			name: type,
			type,
			data,
		})) as INodeCredentialTestResult;

	it.each([
		['taobaoOpenPlatformApi', 'appSecret', 'The signature does not fit'],
		['dingTalkApi', 'appSecret', 'DingTalk did not accept the secret'],
		['dingTalkRobotApi', 'secret', 'security settings'],
		['qimenApi', 'appSecret', 'The signature does not fit'],
		['alibabaCloudApi', 'accessKeySecret', 'The signature does not fit'],
	])('accept a good %s and refuse one with a wrong %s', async (type, secret, reason) => {
		const good = credentialsFor(gateway)[type] as ICredentialDataDecryptedObject;
		expect(await test(type, good)).toEqual({
			status: 'OK',
			message: 'The platform accepts the credential',
		});
		const answer = await test(type, { ...good, [secret]: 'wrong-secret-of-mine' });
		expect(answer.status).toBe('Error');
		expect(answer.message).toContain(reason);
		expect(answer.message).not.toContain('wrong-secret-of-mine');
	});

	it('cover every type but the one that signs in', () => {
		const types = Object.keys(credentialsFor(gateway));
		expect(Object.keys(credentialTests).sort()).toEqual(
			types.filter((type) => type !== 'taobaoOAuth2Api').sort(),
		);
	});

	it.each(['dingsandboxcorp0002', ''])(
		'tell a wrong ticket of a suite from a right one, with Corp ID "%s"',
		async (corpId) => {
			const good = { ...suiteCredential(gateway), corpId };
			expect((await test('dingTalkApi', good)).status).toBe('OK');
			const answer = await test('dingTalkApi', { ...good, suiteTicket: 'wrong-ticket-of-mine' });
			expect(answer.status).toBe('Error');
			expect(answer.message).not.toContain('wrong-ticket-of-mine');
		},
	);

	it('refuse an agent ID that is no number, and name the field', async () => {
		const good = credentialsFor(gateway).dingTalkApi as ICredentialDataDecryptedObject;
		expect(await test('dingTalkApi', { ...good, agentId: 'dingabc' })).toEqual({
			status: 'Error',
			message: "The credential's Agent ID must be digits, or empty",
		});
	});

	it('tell a wrong secret from a right one at AliExpress, which does not have the platform’s time', async () => {
		const good = aliExpressCredential(gateway);
		expect((await test('taobaoOpenPlatformApi', good)).status).toBe('OK');
		const answer = await test('taobaoOpenPlatformApi', { ...good, appSecret: 'wrong' });
		expect(answer.message).toContain('The signature does not fit');
	});

	it('accept no credential that the platform was not asked about', async () => {
		const server = await startTopServer(() => banOf(3600));
		const data = server.credential('app of the tests', { dialect: 'aliExpress' });
		expect((await test('taobaoOpenPlatformApi', data)).status).toBe('OK');
		const answer = await test('taobaoOpenPlatformApi', { ...data, appSecret: 'wrong' });
		expect(answer.status).toBe('Error');
		expect(answer.message).toContain('Not sent: the ban ends in ');
		await server.close();
	});

	it('name a field that is missing, and a gateway that does not answer', async () => {
		const { qimenApi } = credentialsFor(gateway);
		expect((await test('qimenApi', { ...qimenApi, appKey: '' })).message).toBe(
			'The credential has no App Key',
		);
		const away = { ...qimenApi, gatewayUrl: 'http://127.0.0.1:9/' };
		expect((await test('qimenApi', away)).message).toContain('ECONNREFUSED');
	});
});
