import 'reflect-metadata';
import { Container } from '@n8n/di';
import { BinaryDataService, ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import {
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type IHttpRequestOptions,
	type INode,
	type INodeExecutionData,
	type INodeType,
	type IRun,
	type IWorkflowExecuteAdditionalData,
	NodeConnectionTypes,
	Workflow,
} from 'n8n-workflow';
import { authenticateDingTalk } from '../../nodes/shared/protocols/dingTalk/authenticateDingTalk';
import { authenticate } from '../../nodes/shared/protocols/top/authenticateTop';

/** Credentials by type; tokens that n8n renews are put in. */
export class CredentialStore {
	constructor(readonly byType: Record<string, ICredentialDataDecryptedObject>) {}
}

/** What one run of a node needs. */
export interface RunInput {
	node: INodeType;
	/** Structs, and parameters of any method, are given as JSON, unless `nestedData` or `specifyParameters` says otherwise. */
	parameters: IDataObject;
	items?: INodeExecutionData[];
	/** Of every type, or by type as n8n keeps them. */
	credentials?: ICredentialDataDecryptedObject | CredentialStore;
	/** n8n's setting "On Error". */
	onError?: INode['onError'];
	timezone?: string;
	/** Gets the function that stops the execution. */
	onStart?: (stop: () => void) => void;
}

/** What came out. */
export interface RunOutput {
	items: INodeExecutionData[];
	/** The error that ended the run. */
	error?: Error & { description?: string; context?: IDataObject };
	run: IRun;
}

const start: INodeType = {
	description: {
		displayName: 'Start',
		name: 'start',
		group: ['trigger'],
		version: 1,
		description: 'Hands over the items of a test',
		defaults: { name: 'Start' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		properties: [],
	},
	async trigger() {
		return {};
	},
};

/** n8n keeps binary data in files by default. */
let binaryStore: Promise<void> | undefined;

/** Runs a node in n8n's own engine, behind a trigger that hands over the items. */
export async function runNode(input: RunInput): Promise<RunOutput> {
	binaryStore ??= Container.get(BinaryDataService).init();
	await binaryStore;
	const workflow = buildWorkflow(input);
	const data = input.items ?? [{ json: {} }];
	const execute = new WorkflowExecute(additionalData(input), 'manual', undefined);
	const running = execute.run({
		workflow,
		startNode: workflow.getNode('Start') ?? undefined,
		pinData: { Start: data },
	});
	input.onStart?.(() => running.cancel());
	const run = await running;
	const { resultData } = run.data;
	return {
		items: resultData.runData.Node?.[0]?.data?.main?.[0] ?? [],
		error: resultData.error as RunOutput['error'],
		run,
	};
}

function buildWorkflow({ node, parameters: given, onError, timezone }: RunInput): Workflow {
	const parameters = { nestedData: 'json', specifyParameters: 'json', ...given };
	const types: Record<string, INodeType> = { start, [node.description.name]: node };
	const credentials = Object.fromEntries(
		(node.description.credentials ?? []).map(({ name }) => [name, { id: '1', name }]),
	);
	const base = { typeVersion: 1, position: [0, 0] as [number, number] };
	return new Workflow({
		id: 'test',
		active: false,
		nodes: [
			{ ...base, id: '1', name: 'Start', type: 'start', parameters: {} },
			{
				...base,
				id: '2',
				name: 'Node',
				type: node.description.name,
				parameters: parameters,
				credentials,
				onError,
			},
		],
		connections: { Start: { main: [[{ node: 'Node', type: 'main', index: 0 }]] } },
		nodeTypes: {
			getByName: (name: string) => types[name] as INodeType,
			getByNameAndVersion: (name: string) => types[name] as INodeType,
			getKnownTypes: () => ({}),
		},
		settings: { executionOrder: 'v1', timezone: timezone ?? 'Europe/Berlin' },
	});
}

/** As n8n does, a copy for each reader would do; one that is shared shows what was put in. */
function decrypted(
	credentials: ICredentialDataDecryptedObject | CredentialStore,
	type: string,
): ICredentialDataDecryptedObject {
	return credentials instanceof CredentialStore ? (credentials.byType[type] ?? {}) : credentials;
}

/** What n8n gives a run of nodes beside the workflow, with these credentials. */
export function additionalData({
	credentials = {},
}: Pick<RunInput, 'credentials'>): IWorkflowExecuteAdditionalData {
	const hooks = new ExecutionLifecycleHooks('manual', '1', {
		id: 'test',
		name: 'test',
		active: false,
		nodes: [],
		connections: {},
	} as never);
	return {
		hooks,
		executionId: '1',
		credentialsHelper: {
			getParentTypes: () => [],
			getDecrypted: async (_: unknown, __: unknown, type: string) => decrypted(credentials, type),
			updateCredentialsOauthTokenData: async (_: unknown, type: string, data: IDataObject) => {
				Object.assign(decrypted(credentials, type), { oauthTokenData: data.oauthTokenData });
			},
			runPreAuthentication: async () => undefined,
			preAuthentication: async () => undefined,
			authenticate: async (data: ICredentialDataDecryptedObject, type: string, options: unknown) =>
				await (type === 'dingTalkApi' ? authenticateDingTalk : authenticate)(
					data,
					options as IHttpRequestOptions,
				),
			isCredentialUsableByNode: () => true,
		},
		restApiUrl: '',
		instanceBaseUrl: '',
		webhookBaseUrl: 'http://127.0.0.1/',
		webhookWaitingBaseUrl: 'http://127.0.0.1/',
		webhookTestBaseUrl: 'http://127.0.0.1/',
		formWaitingBaseUrl: 'http://127.0.0.1/',
		variables: {},
		setExecutionStatus: () => undefined,
	} as unknown as IWorkflowExecuteAdditionalData;
}
