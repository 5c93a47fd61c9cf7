import type { ICredentialDataDecryptedObject, IDataObject, INodeType } from 'n8n-workflow';
import { type Gateway, startGateway } from '../../../../../gateway/Gateway';
import { expectationsOf } from '../../../../../gateway/expectations/expectationsOf';
import type { Expectation } from '../../../../../gateway/expectations/Shape';
import { loadOperations } from '../../../../../gateway/loadOperations';
import { DingTalkContacts } from '../../../../../nodes/DingTalkContacts/DingTalkContacts.node';
import { DingTalkMessages } from '../../../../../nodes/DingTalkMessages/DingTalkMessages.node';
import { DingTalkWork } from '../../../../../nodes/DingTalkWork/DingTalkWork.node';
import type { Field } from '../../../../../nodes/shared/catalogue/types';
import {
	accountId,
	readDingTalkAccount,
} from '../../../../../nodes/shared/protocols/dingTalk/dingTalkAccount';
import { TaobaoApi } from '../../../../../nodes/TaobaoApi/TaobaoApi.node';
import { credentialsFor, suiteCredential } from '../../../../support/credential';
import { CredentialStore, runNode } from '../../../../support/engine';

const notify = 'dingtalk.oapi.message.corpconversation.asyncsend_v2';
const msg = { msgtype: 'text', text: { content: 'Shipped' } };

describe("the credential's agent ID", () => {
	let gateway: Gateway;
	beforeAll(async () => {
		gateway = await startGateway();
	});
	beforeEach(() => gateway.reset());
	afterAll(() => gateway.close());

	const run = (
		node: INodeType,
		parameters: IDataObject,
		change: ICredentialDataDecryptedObject = { agentId: '7001' },
	) => {
		const dingTalkApi = { ...credentialsFor(gateway).dingTalkApi, ...change };
		return runNode({ node, parameters, credentials: new CredentialStore({ dingTalkApi }) });
	};
	const send = (additionalFields: IDataObject = {}, change?: ICredentialDataDecryptedObject) =>
		run(
			new DingTalkMessages(),
			{
				resource: 'workNotification',
				operation: notify,
				msg: JSON.stringify(msg),
				additionalFields: { userid_list: 'manager4220', ...additionalFields },
			},
			change,
		);
	const sent = () => gateway.calls.filter(({ method }) => !method.endsWith('gettoken'));
	const bodies = () => sent().map(({ rawBody = '' }) => JSON.parse(rawBody) as IDataObject);

	it('is sent where the field is empty, and gives way to one of its own', async () => {
		expect((await send()).error).toBeUndefined();
		expect((await send({ agent_id: '' })).error).toBeUndefined();
		expect((await send({ agent_id: '9002' })).error).toBeUndefined();
		expect(bodies().map(({ agent_id }) => agent_id)).toEqual(['7001', '7001', '9002']);
	});

	it("is the sandbox's in its own credential", async () => {
		const { error } = await send({}, {});
		expect(error).toBeUndefined();
		expect(bodies()[0]?.agent_id).toBe(gateway.accounts.dingTalk.agentId);
	});

	it("is the app's in the organisation that a suite acts for", async () => {
		const { error } = await send({}, { ...suiteCredential(gateway), agentId: '7003' });
		expect(error).toBeUndefined();
		expect(bodies().at(-1)?.agent_id).toBe('7003');
	});

	it.each(['', '  '])(
		'is asked for where neither has one, and nothing is sent: "%s"',
		async (agentId) => {
			const { error } = await send({}, { agentId });
			expect(error?.message).toBe('The field "Agent ID" is required');
			expect(error?.description).toContain(
				'takes the parameter agent_id: it must be given, or Agent ID of the credential.',
			);
			expect(gateway.calls).toEqual([]);
		},
	);

	it('is named with the others that are missing', async () => {
		const { error } = await run(
			new DingTalkMessages(),
			{
				resource: 'workNotification',
				operation: 'dingtalk.oapi.message.corpconversation.getsendprogress',
				task_id: '={{ "" }}',
			},
			{ agentId: '' },
		);
		expect(error?.message).toBe('2 parameters are required');
		expect(error?.description).toMatch(
			/agent_id \(Agent ID, or Agent ID of the credential\), task_id \(.+\): they must be given/,
		);
	});

	it.each(['ding7001', '70 01', '-1', '1.5'])('is digits, and not "%s"', async (agentId) => {
		const { error } = await send({}, { agentId });
		expect(error?.message).toContain("The credential's Agent ID must be digits, or empty");
		expect(gateway.calls).toEqual([]);
	});

	it('reaches the older methods at the gateway of the Taobao Open Platform', async () => {
		const { error } = await run(new DingTalkMessages(), {
			resource: 'workNotification',
			operation: 'dingtalk.corp.message.corpconversation.getsendprogress',
			task_id: '456',
		});
		expect(error).toBeUndefined();
		expect(sent()[0]?.business).toMatchObject({ agent_id: '7001', task_id: '456' });
	});

	const template = {
		name: 'Leave',
		description: 'Days off',
		form_component_list: [{ component_name: 'TextField', props: { id: 'a', label: 'Reason' } }],
	};
	const save = (saveProcessRequest: unknown, change?: ICredentialDataDecryptedObject) =>
		run(
			new DingTalkWork(),
			{
				resource: 'approvalTemplate',
				operation: 'dingtalk.oapi.process.save',
				saveProcessRequest: JSON.stringify(saveProcessRequest),
			},
			change,
		);

	it('is a member of an object, as a number, and one of its own goes before it', async () => {
		expect((await save(template)).error).toBeUndefined();
		expect((await save({ ...template, agentid: 9002 })).error).toBeUndefined();
		expect(bodies()).toEqual([
			{ saveProcessRequest: { ...template, agentid: 7001 } },
			{ saveProcessRequest: { ...template, agentid: 9002 } },
		]);
	});

	it('is asked for where neither an object nor the credential has it', async () => {
		const { error } = await save(template, { agentId: '' });
		expect(error?.description).toContain(
			'saveProcessRequest.agentid: it must be given, or Agent ID of the credential',
		);
		expect(gateway.calls).toEqual([]);
	});

	it('goes with an approval too, which an internal app may start without it', async () => {
		const start = (agentId: string) =>
			run(
				new DingTalkWork(),
				{
					resource: 'approvalInstance',
					operation: 'dingtalk.oapi.processinstance.create',
					...{ process_code: 'P', originator_user_id: 'manager4220', dept_id: '1' },
					form_component_values: JSON.stringify([{ name: 'Reason', value: 'Trip' }]),
				},
				{ agentId },
			);
		expect((await start('7001')).error).toBeUndefined();
		expect((await start('')).error).toBeUndefined();
		expect(bodies().map(({ agent_id }) => agent_id)).toEqual(['7001', undefined]);
	});

	it('is left out where it would change what is answered', async () => {
		const { error } = await run(new DingTalkContacts(), {
			resource: 'employee',
			operation: 'dingtalk.oapi.smartwork.hrm.employee.list',
			userid_list: 'manager4220',
		});
		expect(error).toBeUndefined();
		expect(bodies()).toEqual([{ userid_list: 'manager4220' }]);
	});

	it('serves the node Taobao API as well', async () => {
		const { error } = await run(new TaobaoApi(), {
			operation: 'call',
			method: { __rl: true, mode: 'id', value: notify },
			authentication: 'dingTalk',
			parameters: JSON.stringify({ msg, userid_list: 'manager4220' }),
		});
		expect(error).toBeUndefined();
		expect(bodies()[0]?.agent_id).toBe('7001');
	});

	it('needs no access token of its own', () => {
		const account = readDingTalkAccount({ appKey: 'k', appSecret: 's', agentId: ' 7001 ' });
		expect(account.agentId).toBe('7001');
		expect(accountId(account, 'app')).toBe(accountId({ ...account, agentId: '9002' }, 'app'));
		expect(accountId(account, 'app')).not.toBe(accountId({ ...account, appKey: 'l' }, 'app'));
	});
});

describe('agent IDs that DingTalk requires', () => {
	/** Paths of required parameters and members that the platform's own documents call an agent ID. */
	const required = (expected: Expectation[], around = ''): string[] =>
		expected.flatMap(({ name, isRequired, shape }) => {
			const path = around + name;
			const inner = shape.kind === 'object' ? required(shape.members, `${path}.`) : [];
			return isRequired && /agent_?id$/i.test(name) ? [path] : inner;
		});
	const at = (fields: Field[], path: string): Field | undefined => {
		const exact = fields.find(({ name }) => name === path);
		const outer = fields.find(({ name }) => path.startsWith(`${name}.`));
		return exact ?? (outer && at(outer.fields ?? [], path.slice(outer.name.length + 1)));
	};

	it("are the credential's, but where an app is chosen to be looked at or changed", () => {
		const places = [...loadOperations().values()]
			.filter(({ route }) => /^dingTalk/.test(route?.protocol ?? ''))
			.flatMap((operation) =>
				required(expectationsOf(operation)).map((path) => {
					const field = at(operation.parameters, path.replace(/^request\./, ''));
					return [operation.method, field?.fromAccount?.field, field?.required] as const;
				}),
			);
		const own = places.filter(([, field]) => field === 'agentId').map(([method]) => method);
		const chosen = places.filter(([, field]) => field === undefined).map(([method]) => method);
		expect(own).toContain(notify);
		expect(chosen).toContain('dingtalk.oapi.microapp.visible_scopes');
		const managing = /^dingtalk\.oapi\.(microapp\.|service\.get_agent$)/;
		expect(chosen.filter((method) => !managing.test(method))).toEqual([]);
		expect(own.filter((method) => managing.test(method))).toEqual([]);
		expect(places.filter(([, field, isRequired]) => field && isRequired)).toEqual([]);
	});
});
