import { type RestClient } from './rest';

export interface Credential {
	/** With the type, what tells credentials apart. */
	name: string;
	type: string;
	data: Record<string, unknown>;
}

export interface Workflow {
	id: string;
	name: string;
	nodes: WorkflowNode[];
	connections: object;
	settings?: object;
}

interface WorkflowNode {
	name: string;
	type: string;
	/** By credential type. */
	credentials?: Record<string, { id?: string | null; name: string }>;
}

interface SavedCredential {
	id: string;
	name: string;
	type: string;
}

async function listCredentials(rest: RestClient): Promise<SavedCredential[]> {
	return await rest.request('GET', '/rest/credentials');
}

/**
 * Makes a credential, or replaces the one of the same name and type.
 *
 * @returns its id
 */
export async function saveCredential(rest: RestClient, credential: Credential): Promise<string> {
	const { name, type, data } = credential;
	const known = await listCredentials(rest);
	const old = known.find((entry) => entry.name === name && entry.type === type);
	const [method, path] = old
		? ['PATCH', `/rest/credentials/${old.id}`]
		: ['POST', '/rest/credentials'];
	return (await rest.request<SavedCredential>(method, path, { name, type, data })).id;
}

/**
 * Makes a workflow, or replaces the one of the same id. Its nodes get the credentials that have the
 * names they ask for.
 *
 * @returns its id
 */
export async function saveWorkflow(rest: RestClient, workflow: Workflow): Promise<string> {
	const { id, name, connections, settings = {} } = workflow;
	const nodes = linkCredentials(workflow.nodes, await listCredentials(rest));
	const body = { name, nodes, connections, settings };
	const old = await rest.send('GET', `/rest/workflows/${id}`);
	if (old.status >= 400) {
		await rest.request('POST', '/rest/workflows', { id, ...body });
		return id;
	}
	const { isArchived } = old.data as { isArchived?: boolean };
	if (isArchived) await rest.request('POST', `/rest/workflows/${id}/unarchive`, {});
	await rest.request('PATCH', `/rest/workflows/${id}?forceSave=true`, body);
	return id;
}

/** @returns the nodes with the ids of their credentials */
export function linkCredentials(nodes: WorkflowNode[], known: SavedCredential[]): WorkflowNode[] {
	return nodes.map((node) => {
		if (!node.credentials) return node;
		const linked = Object.entries(node.credentials).map(([type, { id, name }]) => {
			const match = known.find((entry) => entry.type === type && entry.name === name);
			return [type, { id: match?.id ?? id ?? null, name }];
		});
		return { ...node, credentials: Object.fromEntries(linked) as WorkflowNode['credentials'] };
	});
}
