import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	INodeType,
} from 'n8n-workflow';
import { type Gateway, startGateway } from '../../../../../gateway/Gateway';
import { authenticateDingTalk } from '../../../../../nodes/shared/protocols/dingTalk/authenticateDingTalk';
import { credentialsFor } from '../../../../support/credential';
import { CredentialStore, runNode } from '../../../../support/engine';

describe('the token of DingTalk in the HTTP Request node', () => {
	let gateway: Gateway;
	let credential: ICredentialDataDecryptedObject;
	beforeEach(async () => {
		gateway = await startGateway();
		credential = credentialsFor(gateway).dingTalkApi!;
	});
	afterEach(async () => {
		jest.restoreAllMocks();
		await gateway.close();
	});

	const add = async (options: object) =>
		(await authenticateDingTalk(
			credential,
			options as IHttpRequestOptions,
		)) as IHttpRequestOptions & {
			followRedirect?: boolean;
		};
	/** Lets the process see a later time. */
	const passTime = (milliseconds: number) => {
		const now = Date.now.bind(Date);
		jest.spyOn(Date, 'now').mockImplementation(() => now() + milliseconds);
	};
	const fetches = () =>
		gateway.calls.filter(({ method }) => method === 'dingtalk.oapi.gettoken').length;

	it('asks for one token for requests at the same time', async () => {
		const url = `${gateway.protocols.dingTalk}/user/get`;
		const all = await Promise.all([1, 2, 3].map(async () => (await add({ url })).qs?.access_token));
		expect(new Set(all).size).toBe(1);
		expect(fetches()).toBe(1);
	});

	describe('with the helper of n8n that the node uses', () => {
		const requester = (): INodeType => ({
			description: {
				...({} as INodeType['description']),
				displayName: 'Requester',
				name: 'requester',
				group: [],
				version: 1,
				description: '',
				defaults: { name: 'Requester' },
				inputs: ['main'],
				outputs: ['main'],
				credentials: [{ name: 'dingTalkApi', required: true }],
				properties: [],
			},
			async execute(this: IExecuteFunctions) {
				const uri = `${gateway.protocols.dingTalk}/user/get`;
				const options = { uri, qs: { userid: 'a' }, method: 'GET', json: true };
				const json = (await this.helpers.requestWithAuthentication.call(
					this,
					'dingTalkApi',
					options as never,
				)) as { errcode: number };
				return [[{ json }]];
			},
		});
		const errcode = async () => {
			const { items, error } = await runNode({
				node: requester(),
				parameters: {},
				credentials: new CredentialStore({ dingTalkApi: credential }),
			});
			expect(error).toBeUndefined();
			return items[0]?.json.errcode;
		};

		it('calls again with a new token after DingTalk has ended the old one early', async () => {
			expect(await errcode()).toBe(0);
			gateway.expireDingTalkTokens();
			expect(await errcode()).toBe(42001);
			passTime(10_000);
			expect(await errcode()).toBe(0);
			expect(await errcode()).toBe(0);
			expect(fetches()).toBe(2);
		});
	});
});
