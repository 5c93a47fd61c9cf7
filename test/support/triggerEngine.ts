import { Container } from '@n8n/di';
import { TriggerContext, TriggersAndPollers } from 'n8n-core';
import {
	type ExecutionError,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type IRun,
	type ITriggerResponse,
	Workflow,
	type WorkflowActivateMode,
} from 'n8n-workflow';
import { additionalData } from './engine';

/** What is turned on. */
export interface Watched {
	node: INodeType;
	parameters: INodeParameters;
	credentials: ICredentialDataDecryptedObject;
	workflowId: string;
	activation?: WorkflowActivateMode | 'manual';
	/** What n8n has written down of the workflow. */
	staticData?: IDataObject;
	/** Executions that n8n knows by their keys. */
	keys?: Set<string>;
	/** Executions end when this does. */
	ends?: Promise<unknown>;
	alwaysOutputData?: boolean;
	/** ID of the node, of which a workflow may have several. */
	nodeId?: string;
}

/** A trigger that is on, and what it did. */
export interface WatchedTrigger {
	response: ITriggerResponse;
	/** Records of the executions, in their order. */
	records: IDataObject[];
	/** Key of each execution. */
	keys: string[];
	/** Executions that n8n refused, as it knows their keys. */
	refused: string[];
	failures: ExecutionError[];
	errors: Error[];
	/** What n8n wrote down last. */
	kept: () => IDataObject;
	/** What n8n writes down when the trigger is on. */
	written: () => IDataObject;
	close: () => Promise<void>;
}

/**
 * Turns a trigger on in n8n's own engine, which stores executions by their keys as n8n's server does.
 * @throws what the trigger throws
 */
export async function turnOn(watched: Watched): Promise<WatchedTrigger> {
	const { activation = 'init', keys: known = new Set<string>(), ends } = watched;
	const workflow = buildWorkflow(watched);
	const did = { records: [], keys: [], refused: [], failures: [], errors: [] } as Pick<
		WatchedTrigger,
		'records' | 'keys' | 'refused' | 'failures' | 'errors'
	>;
	let kept = '{}';
	const emit: TriggerContext['emit'] = (data, _response, done, key = '') => {
		kept = JSON.stringify(workflow.staticData);
		const isKnown = known.has(key);
		known.add(key);
		if (!isKnown) run(did, data, key);
		// An empty one only makes n8n write the mark down
		else if (data[0]?.length) did.refused.push(key);
		const end = (isKnown ? undefined : {}) as IRun;
		const isOver = isKnown ? undefined : ends;
		setImmediate(() => void Promise.resolve(isOver).then(() => done?.resolve(end)));
	};
	const isManual = activation === 'manual';
	const data = additionalData(watched);
	const response = await Container.get(TriggersAndPollers).runTriggerFunction(
		workflow,
		workflow.getNode('Watch')!,
		(_workflow, node, more, mode) =>
			new TriggerContext(
				workflow,
				node,
				more,
				mode,
				isManual ? 'init' : activation,
				emit,
				(error) => did.errors.push(error),
				(error) => did.failures.push(error),
			),
		data,
		isManual ? 'manual' : 'trigger',
		isManual ? 'init' : activation,
	);
	return {
		...did,
		response: response!,
		kept: () => JSON.parse(kept) as IDataObject,
		written: () => JSON.parse(JSON.stringify(workflow.staticData)) as IDataObject,
		close: async () => await response?.closeFunction?.(),
	};
}

function run(
	{ records, keys }: Pick<WatchedTrigger, 'records' | 'keys'>,
	[items = []]: INodeExecutionData[][],
	key: string,
): void {
	keys.push(key);
	records.push(...items.map(({ json }) => json));
}

function buildWorkflow(watched: Watched): Workflow {
	const { node, parameters, workflowId, staticData, alwaysOutputData, nodeId = 'node-1' } = watched;
	const { name, credentials = [] } = node.description;
	return new Workflow({
		id: workflowId,
		active: true,
		nodes: [
			{
				id: nodeId,
				name: 'Watch',
				type: name,
				typeVersion: 1,
				position: [0, 0],
				parameters,
				alwaysOutputData,
				credentials: Object.fromEntries(
					credentials.map((one) => [one.name, { id: '1', name: one.name }]),
				),
			},
		],
		connections: {},
		nodeTypes: {
			getByName: () => node,
			getByNameAndVersion: () => node,
			getKnownTypes: () => ({}),
		},
		staticData,
		settings: { executionOrder: 'v1', timezone: 'Europe/Berlin' },
	});
}
