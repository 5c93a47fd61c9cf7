import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'flatted';
import type { IConnections, INode, INodeConnections, NodeConnectionType } from 'n8n-workflow';
import type { Execution } from '../../start/executions';
import type { Session } from '../../start/session';
import type { Workflow } from '../../start/session';
import { root } from './fixtures';

/** The manual trigger of every workflow that has one. */
export const MANUAL = 'When clicking ‘Execute workflow’';

const PATIENCE = 50;
const POLL_MS = 200;

export type Item = Record<string, unknown>;

/** A node of a workflow; what it does not say is as usual. */
export interface NodeDraft
	extends
		Pick<INode, 'name' | 'type'>,
		Partial<Pick<INode, 'typeVersion' | 'webhookId' | 'executeOnce'>> {
	parameters?: Item;
	/** By type. */
	credentials?: Record<string, { name: string }>;
}

export interface WorkflowDraft {
	id: string;
	name: string;
	nodes: NodeDraft[];
	/** Without them each node follows the one before. */
	connections?: IConnections;
}

export const manualTrigger: NodeDraft = { name: MANUAL, type: 'n8n-nodes-base.manualTrigger' };

/** A workflow of nodes in a row. */
export function workflowOf({ id, name, nodes, connections }: WorkflowDraft): Workflow {
	const row = nodes.map((node, index) => {
		const position: INode['position'] = [index * 260, 0];
		return { typeVersion: 1, parameters: {}, ...node, id: nodeId(index), position } as INode;
	});
	const links = connections ?? chain(nodes.map((node) => node.name));
	return { id, name, nodes: row, connections: links, settings: { executionOrder: 'v1' } };
}

/** The id of a node by its place; none is the beginning of another one, as addresses take beginnings. */
export function nodeId(index: number): string {
	return `node-${String(index).padStart(3, '0')}`;
}

function chain(names: string[]): IConnections {
	const links = names.slice(1).map((name, index) => [names[index] ?? '', linkTo(name)] as const);
	return Object.fromEntries(links);
}

/** A connection to a node. */
export function linkTo(node: string, type: NodeConnectionType = 'main'): INodeConnections {
	return { [type]: [[{ node, type, index: 0 }]] };
}

/** @param name of the example, such as `sold-trades` */
export function readExample(name: string): Workflow {
	return JSON.parse(readFileSync(join(root, 'examples', `${name}.json`), 'utf8')) as Workflow;
}

/** A run of a workflow, as n8n keeps it. */
export interface Run extends Execution {
	/** Who started it, such as `webhook`. */
	mode?: string;
}

/** The items of a node's first output; the others hold what a node sorted out or the platform refused. */
export function itemsOf({ data }: Pick<Run, 'data'>, node: string): Item[] {
	const items = data.resultData?.runData?.[node]?.at(-1)?.data?.main?.[0] ?? [];
	return items.map(({ json }) => json as Item);
}

/** A run by its id. */
export async function readRun({ rest }: Session, id: string): Promise<Run> {
	const { data, ...run } = await rest.request<Run>('GET', `/rest/executions/${id}`);
	return { ...run, data: typeof data === 'string' ? (parse(data) as Run['data']) : data };
}

/** The last run of a workflow; nothing while there was none. */
export async function lastRun(session: Session, workflowId: string): Promise<Run | undefined> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const path = `/rest/executions?filter=${filter}&limit=1`;
	const { results } = await session.rest.request<{ results: Run[] }>('GET', path);
	return results[0] && readRun(session, results[0].id);
}

/** Activates a workflow, so that its webhooks and forms answer. */
export async function activate({ rest }: Session, id: string): Promise<void> {
	const { versionId } = await rest.request<Item>('GET', `/rest/workflows/${id}`);
	await rest.request('POST', `/rest/workflows/${id}/activate`, { versionId });
}

/** How the activation of a workflow ended; n8n makes several attempts. */
export interface Publication {
	/** Such as `published`, `in_progress` or `failed`. */
	status: string;
	triggers: Array<{ status: string; errorMessage: string | null }>;
}

export function readPublication({ rest }: Session, id: string): Promise<Publication> {
	return rest.request('GET', `/rest/workflows/${id}/publication-status`);
}

/** Ends that a workflow's triggers listen. */
export async function deactivate({ rest }: Session, id: string): Promise<void> {
	await rest.request('POST', `/rest/workflows/${id}/deactivate`, {});
}

/** Posts to a webhook or form; n8n answers 404 for a moment after its workflow was activated. */
export async function post(
	address: string,
	body: object,
	more: Record<string, string> = {},
): Promise<Response> {
	const request =
		body instanceof FormData
			? { body }
			: { body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...more } };
	for (let tries = PATIENCE; ; tries -= 1) {
		const response = await fetch(address, { method: 'POST', ...request });
		if (response.status !== 404 || tries === 0) return response;
		await sleep(POLL_MS);
	}
}
