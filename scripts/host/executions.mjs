import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from './errors.mjs';
import { parseFlatted } from './flatted.mjs';

/** @typedef {import('./rest.mjs').RestClient} RestClient */

/**
 * @typedef {object} Execution
 * @property {string} id
 * @property {string} status such as `success` or `error`
 * @property {any} data what n8n recorded of the run
 */

const RUN_TIMEOUT_MS = 120_000;
const POLL_MS = 200;
const UNFINISHED = new Set(['new', 'running', 'waiting']);

/**
 * Runs a workflow in the running n8n, as the button in the editor does.
 *
 * @param {RestClient} rest
 * @param {string} workflowId
 * @param {string} trigger the name of the trigger node to start from
 * @returns {Promise<string>} the id of the execution
 */
export async function runWorkflow(rest, workflowId, trigger) {
	const body = { triggerToStartFrom: { name: trigger } };
	const answer = await rest.request('POST', `/rest/workflows/${workflowId}/run`, body);
	if (answer.executionId) return answer.executionId;
	throw new StartError(`Workflow ${workflowId} waits for an event instead of running.`);
}

/**
 * @param {RestClient} rest
 * @param {string} executionId
 * @param {number} [timeoutMs]
 * @returns {Promise<Execution>} the finished execution
 * @throws {StartError} when a node failed or the time is over
 */
export async function waitForExecution(rest, executionId, timeoutMs = RUN_TIMEOUT_MS) {
	for (const deadline = Date.now() + timeoutMs; ; await sleep(POLL_MS)) {
		const found = await rest.send('GET', `/rest/executions/${executionId}`);
		if (found.data && !UNFINISHED.has(found.data.status)) return finished(found.data);
		if (Date.now() > deadline) {
			throw new StartError(`The workflow did not end within ${timeoutMs / 1000} s.`);
		}
	}
}

/**
 * @param {{ id: string, status: string, data: unknown }} answer
 * @returns {Execution}
 */
function finished({ id, status, data }) {
	const recorded = typeof data === 'string' ? parseFlatted(data) : data;
	if (status === 'success') return { id, status, data: recorded };
	const { error, lastNodeExecuted } = recorded?.resultData ?? {};
	const where = lastNodeExecuted ? ` at node "${lastNodeExecuted}"` : '';
	const reason = error?.message ? `: ${error.message}` : '.';
	throw new StartError(
		`The workflow ended with status ${status}${where}${reason}`,
		error?.description,
	);
}

/**
 * @param {Execution} execution
 * @param {string} node
 * @returns {any[]} the items that a node gave out in its last run, from all its outputs
 */
export function itemsOf(execution, node) {
	const runs = execution.data?.resultData?.runData?.[node] ?? [];
	const outputs = runs.at(-1)?.data?.main ?? [];
	return outputs.flatMap((/** @type {any[] | null} */ items) => items ?? []).map(jsonOf);
}

/** @param {{ json: unknown }} item */
function jsonOf({ json }) {
	return json;
}
