import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '../../start/errors.ts';
import { waitForExecution } from '../../start/executions.ts';

/** @typedef {import('../../start/session.ts').Session} Session */
/** @typedef {import('../../start/executions.ts').Execution} Execution */

/** The manual trigger of every example that has one. */
export const MANUAL = 'When clicking ‘Execute workflow’';

const PATIENCE = 50;
const POLL_MS = 200;

/**
 * @param {string} root
 * @param {string} name of the example, such as `sold-trades`
 * @returns {import('../../start/session.ts').Workflow}
 */
export function readExample(root, name) {
	return JSON.parse(readFileSync(join(root, 'examples', `${name}.json`), 'utf8'));
}

/**
 * The items of a node's first output; the others hold what a node sorted out or refused.
 *
 * @param {Execution} execution
 * @param {string} node
 * @returns {any[]}
 */
export function itemsOf(execution, node) {
	const run = execution.data.resultData.runData[node]?.at(-1);
	return (run?.data?.main?.[0] ?? []).map((/** @type {any} */ { json }) => json);
}

/**
 * Activates a workflow, so that its webhooks and forms answer.
 *
 * @param {Session} session
 * @param {string} id
 */
export async function activate({ rest }, id) {
	const { versionId } = await rest.request('GET', `/rest/workflows/${id}`);
	await rest.request('POST', `/rest/workflows/${id}/activate`, { versionId });
}

/**
 * Posts to a webhook or form; n8n answers 404 for a moment after its workflow was activated.
 *
 * @param {string} address
 * @param {{ body: string | FormData, headers?: Record<string, string> }} request
 * @returns {Promise<Response>}
 */
export async function post(address, request) {
	for (let tries = PATIENCE; ; tries -= 1) {
		const response = await fetch(address, { method: 'POST', ...request });
		if (response.status !== 404 || tries === 0) return response;
		await sleep(POLL_MS);
	}
}

/**
 * Waits for the execution of a workflow that was started from outside.
 *
 * @param {Session} session
 * @param {string} workflowId
 * @param {string} mode such as `webhook`
 * @returns {Promise<Execution>}
 */
export async function executionOf({ rest }, workflowId, mode) {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	for (let tries = PATIENCE; tries > 0; tries -= 1) {
		const { results } = await rest.request('GET', `/rest/executions?filter=${filter}&limit=5`);
		const found = results.find((/** @type {any} */ entry) => entry.mode === mode);
		if (found) return await waitForExecution(rest, found.id);
		await sleep(POLL_MS);
	}
	throw new StartError(`No execution of ${workflowId} was started.`);
}
