import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { type Gateway, startGateway } from '../../../../../gateway/Gateway';
import { DingTalkContacts } from '../../../../../nodes/DingTalkContacts/DingTalkContacts.node';
import { DingTalkMessages } from '../../../../../nodes/DingTalkMessages/DingTalkMessages.node';
import { credentialsFor } from '../../../../support/credential';
import { getDingTalkUser } from '../../../../support/dingTalkUser';
import { CredentialStore, runNode } from '../../../../support/engine';

describe('the protocol of DingTalk', () => {
	let gateway: Gateway;
	beforeEach(async () => {
		gateway = await startGateway();
	});
	afterEach(() => gateway.close());

	const getUser = (
		items = 1,
		change: ICredentialDataDecryptedObject = {},
		options: IDataObject = {},
	) => {
		const all = credentialsFor(gateway);
		const dingTalkApi = { ...all.dingTalkApi, ...change };
		return getDingTalkUser(dingTalkApi, options, {
			items: Array.from({ length: items }, () => ({ json: {} })),
		});
	};
	const methods = () => gateway.calls.map(({ method }) => method);

	it('asks for a token once for calls that are made at the same time', async () => {
		const { items, error } = await getUser(10, {}, { callsInFlight: 10 });
		expect(error).toBeUndefined();
		expect(items).toHaveLength(10);
		expect(methods().filter((method) => method === 'dingtalk.oapi.gettoken')).toHaveLength(1);
	});

	it('keeps the token for later runs', async () => {
		await getUser();
		await getUser();
		expect(methods()).toEqual([
			'dingtalk.oapi.gettoken',
			'dingtalk.oapi.user.get',
			'dingtalk.oapi.user.get',
		]);
	});

	it('gets a new token once when the platform no longer takes the old one, and calls again', async () => {
		await getUser();
		gateway.expireDingTalkTokens();
		const { items, error } = await getUser();
		expect(error).toBeUndefined();
		expect(items).toHaveLength(1);
		expect(methods().slice(2)).toEqual([
			'dingtalk.oapi.user.get',
			'dingtalk.oapi.gettoken',
			'dingtalk.oapi.user.get',
		]);
	});

	it('gives up when a new token is refused as well', async () => {
		gateway.injectFault({ kind: 'expire', method: 'dingtalk.oapi.user.get' });
		const { error } = await getUser();
		expect(error?.message).toContain('token');
		expect(methods().filter((method) => method === 'dingtalk.oapi.user.get')).toHaveLength(2);
	});

	it("says DingTalk's reason for a wrong secret, and shows neither secret nor token", async () => {
		const { error } = await getUser(1, { appSecret: 'wrong-secret' });
		expect(error?.message).toContain('DingTalk did not accept the secret or the token');
		expect(JSON.stringify([error, error?.description, error?.context])).not.toContain(
			'wrong-secret',
		);
	});

	it('uses a token of the options as it is', async () => {
		const { error } = await getUser(1, {}, { sessionKey: 'no-token-of-ours' });
		expect(methods()).toEqual(['dingtalk.oapi.user.get']);
		expect(error?.description).toContain('40014');
		expect(JSON.stringify(error)).not.toContain('no-token-of-ours');
	});

	it('acts for an organisation with a suite and its ticket', async () => {
		const { suiteKey, suiteSecret, suiteTicket, corpId } = gateway.accounts.suite;
		const { error } = await getUser(1, {
			appType: 'suite',
			appKey: suiteKey,
			appSecret: suiteSecret,
			suiteTicket,
			corpId,
		});
		expect(error).toBeUndefined();
		expect(methods()).toEqual(['dingtalk.oapi.service.get_corp_token', 'dingtalk.oapi.user.get']);
	});

	it('signs the messages of a robot, and structs travel as JSON', async () => {
		const { error } = await runNode({
			node: new DingTalkMessages(),
			parameters: {
				resource: 'robot',
				operation: 'dingtalk.oapi.robot.send',
				msgtype: 'text',
				text: '{"content": "订单 1"}',
			},
			credentials: new CredentialStore(credentialsFor(gateway)),
		});
		expect(error).toBeUndefined();
		expect(methods()).toEqual(['dingtalk.oapi.robot.send']);
		expect(JSON.parse(gateway.calls[0]?.rawBody ?? '')).toEqual({
			msgtype: 'text',
			text: { content: '订单 1' },
		});
	});

	it('refuses a robot whose secret does not fit, in words that lead on', async () => {
		const credentials = credentialsFor(gateway);
		credentials.dingTalkRobotApi = { ...credentials.dingTalkRobotApi, secret: 'SECwrong' };
		const { error } = await runNode({
			node: new DingTalkMessages(),
			parameters: {
				resource: 'robot',
				operation: 'dingtalk.oapi.robot.send',
				msgtype: 'text',
				text: '{"content":"a"}',
			},
			credentials: new CredentialStore(credentials),
		});
		expect(error?.message).toContain("The robot's security settings do not let the message pass");
		expect(error?.description).toContain("Check the robot's secret");
	});

	it('sends the older methods to the gateway with the token as session and without a signature', async () => {
		const { error } = await runNode({
			node: new DingTalkContacts(),
			parameters: {
				resource: 'organisation',
				operation: 'dingtalk.corp.invoice.gettitle',
			},
			credentials: new CredentialStore(credentialsFor(gateway)),
		});
		expect(error).toBeUndefined();
		const { system, path } = gateway.calls.at(-1) ?? {};
		expect(path).toBe('/router/rest');
		expect(Object.keys(system ?? {})).not.toContain('sign');
		expect(Object.keys(system ?? {})).not.toContain('app_key');
	});
});
