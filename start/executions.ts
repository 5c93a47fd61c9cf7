import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'flatted';
import { type IDataObject, type IRunExecutionData } from 'n8n-workflow';
import { StartError } from './errors';
import { type RestClient } from './rest';

/** A finished run of a workflow, with what n8n recorded of it. */
export interface Execution {
	id: string;
	status: string;
	data: IRunExecutionData;
}

const POLL_MS = 200;
const UNFINISHED = new Set(['new', 'running', 'waiting']);

/** Gives the finished execution; throws a StartError when a node failed or the time is over. */
export async function waitForExecution(
	rest: Pick<RestClient, 'send'>,
	executionId: string,
	timeoutMs = 120_000,
): Promise<Execution> {
	for (const deadline = Date.now() + timeoutMs; ; await sleep(POLL_MS)) {
		const { data } = await rest.send('GET', `/rest/executions/${executionId}`);
		const found = data as Execution | undefined;
		if (found && !UNFINISHED.has(found.status)) return succeeded(found);
		if (Date.now() > deadline)
			throw new StartError(`The workflow did not end within ${timeoutMs / 1000} s.`);
	}
}

function succeeded(execution: Execution): Execution {
	const { id, status } = execution;
	const recorded: unknown = execution.data;
	const data = (typeof recorded === 'string' ? parse(recorded) : recorded) as Execution['data'];
	if (status === 'success') return { id, status, data };
	const { error, lastNodeExecuted }: Partial<typeof data.resultData> = data?.resultData ?? {};
	const where = lastNodeExecuted ? ` at node "${lastNodeExecuted}"` : '';
	const reason = error?.message ? `: ${error.message}` : '.';
	const message = `The workflow ended with status ${status}${where}${reason}`;
	throw new StartError(message, error?.description ?? '');
}

/** @returns the items that a node gave out in its last run, from all its outputs */
export function itemsOf({ data }: Pick<Execution, 'data'>, node: string): IDataObject[] {
	const runs = data.resultData.runData[node] ?? [];
	const outputs = runs.at(-1)?.data?.main ?? [];
	return outputs.flatMap((items) => items ?? []).map(({ json }) => json);
}
