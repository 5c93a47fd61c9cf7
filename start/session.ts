import { type INode, type IWorkflowBase } from 'n8n-workflow';
import { StartError } from './errors';
import { type Execution, waitForExecution } from './executions';
import { readSecrets } from './n8n';
import { RestClient } from './rest';

/** Name and type together tell credentials apart. */
export interface Credential {
	name: string;
	type: string;
	data: Record<string, unknown>;
}

export type Workflow = Pick<
	IWorkflowBase,
	'id' | 'name' | 'nodes' | 'connections' | 'settings' | 'pinData'
>;

type SavedCredential = Omit<Credential, 'data'> & { id: string };

/** What the owner of the demo account does in a running n8n. */
export class Session {
	constructor(
		readonly rest: RestClient,
		readonly login: { email: string; password: string },
	) {}

	/** @returns the nodes that the editor offers from a package, with its name in front */
	async nodeTypes(packageName: string): Promise<string[]> {
		const types = await this.rest.request<Array<{ name: string }>>('GET', '/types/nodes.json');
		const names = types.map(({ name }) => name);
		return [...new Set(names.filter((name) => name.startsWith(`${packageName}.`)))];
	}

	/** Makes a credential, or replaces the one of the same name and type; gives its id. */
	async saveCredential({ name, type, data }: Credential): Promise<string> {
		const known = await this.#credentials();
		const old = known.find((entry) => entry.name === name && entry.type === type);
		const [method, path] = old ? ['PATCH', `/${old.id}`] : ['POST', ''];
		const body = { name, type, data };
		return (await this.rest.request<{ id: string }>(method, `/rest/credentials${path}`, body)).id;
	}

	/** Makes a workflow with the credentials it names, or replaces the one of the same id; gives its id. */
	async saveWorkflow(workflow: Workflow): Promise<string> {
		const { id, name, connections, settings = {}, pinData = {} } = workflow;
		const nodes = linkCredentials(workflow.nodes, await this.#credentials());
		const body = { name, nodes, connections, settings, pinData };
		const path = `/rest/workflows/${id}`;
		const old = await this.rest.send('GET', path);
		if (old.status >= 400) {
			await this.rest.request('POST', '/rest/workflows', { id, ...body });
			return id;
		}
		const { isArchived } = old.data as { isArchived?: boolean };
		if (isArchived) await this.rest.request('POST', `${path}/unarchive`, {});
		await this.rest.request('PATCH', `${path}?forceSave=true`, body);
		return id;
	}

	/** Whether there is a workflow of this id, archived or not. */
	async hasWorkflow(id: string): Promise<boolean> {
		return (await this.rest.send('GET', `/rest/workflows/${id}`)).status < 400;
	}

	/** Runs a workflow from its trigger, as the button in the editor does, and waits for the end. */
	async run(workflowId: string, trigger: string, timeoutMs?: number): Promise<Execution> {
		const body = { triggerToStartFrom: { name: trigger } };
		const path = `/rest/workflows/${workflowId}/run`;
		const { executionId } = await this.rest.request<{ executionId?: string }>('POST', path, body);
		if (executionId) return await waitForExecution(this.rest, executionId, timeoutMs);
		throw new StartError(`Workflow ${workflowId} waits for an event instead of running.`);
	}

	async #credentials(): Promise<SavedCredential[]> {
		return await this.rest.request('GET', '/rest/credentials');
	}
}

/** Logs in as the owner of the demo account, which is made the first time. */
export async function openSession(n8n: { url: string; userFolder: string }): Promise<Session> {
	const rest = new RestClient(n8n.url);
	const email = 'demo@example.com';
	const password = readSecrets(n8n.userFolder).ownerPassword;
	const session = new Session(rest, { email, password });
	const { userManagement } = await rest.request<{
		userManagement?: { showSetupOnFirstLoad?: boolean };
	}>('GET', '/rest/settings');
	if (userManagement?.showSetupOnFirstLoad) {
		const owner = { email, password, firstName: 'Demo', lastName: 'Owner' };
		await rest.request('POST', '/rest/owner/setup', owner);
		return session;
	}
	const login = { emailOrLdapLoginId: email, password };
	const { status, message } = await rest.send('POST', '/rest/login', login);
	if (status < 400) return session;
	throw new StartError(
		`The demo account cannot log in to n8n: ${message || status}`,
		`Its password or address was changed. Change it back, or start afresh by deleting ${n8n.userFolder}`,
	);
}

/** Gives the nodes the ids of the credentials that have the types and names they ask for. */
export function linkCredentials<Node extends Pick<INode, 'credentials'>>(
	nodes: Node[],
	known: SavedCredential[],
): Node[] {
	return nodes.map((node) => {
		if (!node.credentials) return node;
		const linked = Object.entries(node.credentials).map(([type, { id, name }]) => {
			const match = known.find((entry) => entry.type === type && entry.name === name);
			return [type, { id: match?.id ?? id ?? null, name }];
		});
		return { ...node, credentials: Object.fromEntries(linked) as Node['credentials'] };
	});
}
