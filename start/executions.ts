import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'flatted';
import { StartError } from './errors';
import { type RestClient } from './rest';

export interface Execution {
	id: string;
	/** Such as `success` or `error`. */
	status: string;
	/** What n8n recorded of the run. */
	data: RunData;
}

interface RunData {
	resultData?: {
		error?: { message?: string; description?: string };
		lastNodeExecuted?: string;
		runData?: Record<string, NodeRun[]>;
	};
}

interface NodeRun {
	data?: { main?: Array<Array<{ json: object }> | null> };
}

const RUN_TIMEOUT_MS = 120_000;
const POLL_MS = 200;
const UNFINISHED = new Set(['new', 'running', 'waiting']);

/**
 * Runs a workflow as the button in the editor does.
 *
 * @param trigger the name of the trigger node to start from
 * @returns the id of the execution
 */
export async function runWorkflow(
	rest: RestClient,
	workflowId: string,
	trigger: string,
): Promise<string> {
	const body = { triggerToStartFrom: { name: trigger } };
	const path = `/rest/workflows/${workflowId}/run`;
	const { executionId } = await rest.request<{ executionId?: string }>('POST', path, body);
	if (executionId) return executionId;
	throw new StartError(`Workflow ${workflowId} waits for an event instead of running.`);
}

/**
 * @returns the finished execution
 * @throws StartError when a node failed or the time is over
 */
export async function waitForExecution(
	rest: Pick<RestClient, 'send'>,
	executionId: string,
	timeoutMs = RUN_TIMEOUT_MS,
): Promise<Execution> {
	for (const deadline = Date.now() + timeoutMs; ; await sleep(POLL_MS)) {
		const { data } = await rest.send('GET', `/rest/executions/${executionId}`);
		const found = data as (Omit<Execution, 'data'> & { data: string | RunData }) | undefined;
		if (found && !UNFINISHED.has(found.status)) {
			const recorded = found.data;
			const read = typeof recorded === 'string' ? (parse(recorded) as RunData) : recorded;
			return succeeded({ ...found, data: read });
		}
		if (Date.now() > deadline)
			throw new StartError(`The workflow did not end within ${timeoutMs / 1000} s.`);
	}
}

function succeeded(execution: Execution): Execution {
	const { status, data } = execution;
	if (status === 'success') return execution;
	const { error, lastNodeExecuted } = data?.resultData ?? {};
	const where = lastNodeExecuted ? ` at node "${lastNodeExecuted}"` : '';
	const reason = error?.message ? `: ${error.message}` : '.';
	const message = `The workflow ended with status ${status}${where}${reason}`;
	throw new StartError(message, error?.description);
}

/** @returns the items that a node gave out in its last run, from all its outputs */
export function itemsOf(execution: Pick<Execution, 'data'>, node: string): object[] {
	const runs = execution.data?.resultData?.runData?.[node] ?? [];
	const outputs = runs.at(-1)?.data?.main ?? [];
	return outputs.flatMap((items) => items ?? []).map(({ json }) => json);
}
