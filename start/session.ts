import { StartError } from './errors';
import { type Execution, runWorkflow, waitForExecution } from './executions';
import { readSecrets } from './n8n';
import { RestClient } from './rest';
import { type Credential, type Workflow, saveCredential, saveWorkflow } from './workflows';

interface Settings {
	userManagement?: { showSetupOnFirstLoad?: boolean };
}

/** What the owner of the demo account does in a running n8n. */
export class Session {
	constructor(
		readonly rest: RestClient,
		/** For the editor. */
		readonly login: { email: string; password: string },
	) {}

	/** @returns the nodes that the editor offers from a package, with its name in front */
	async nodeTypes(packageName: string): Promise<string[]> {
		const types = await this.rest.request<Array<{ name: string }>>('GET', '/types/nodes.json');
		const names = types.map(({ name }) => name);
		return [...new Set(names.filter((name) => name.startsWith(`${packageName}.`)))];
	}

	saveCredential(credential: Credential): Promise<string> {
		return saveCredential(this.rest, credential);
	}

	saveWorkflow(workflow: Workflow): Promise<string> {
		return saveWorkflow(this.rest, workflow);
	}

	/** Runs a workflow from its trigger and waits for the end. */
	async run(workflowId: string, trigger: string, timeoutMs?: number): Promise<Execution> {
		const executionId = await runWorkflow(this.rest, workflowId, trigger);
		return await waitForExecution(this.rest, executionId, timeoutMs);
	}
}

/** Logs in as the owner of the demo account, which is made the first time. */
export async function openSession(n8n: { url: string; userFolder: string }): Promise<Session> {
	const rest = new RestClient(n8n.url);
	const email = 'demo@example.com';
	const password = readSecrets(n8n.userFolder).ownerPassword;
	const { userManagement } = await rest.request<Settings>('GET', '/rest/settings');
	if (userManagement?.showSetupOnFirstLoad) {
		const owner = { email, password, firstName: 'Demo', lastName: 'Owner' };
		await rest.request('POST', '/rest/owner/setup', owner);
	} else {
		const { status, message } = await rest.send('POST', '/rest/login', {
			emailOrLdapLoginId: email,
			password,
		});
		if (status >= 400)
			throw new StartError(
				`The demo account cannot log in to n8n: ${message || status}`,
				`Its password or address was changed. Change it back, or start afresh by deleting ${n8n.userFolder}`,
			);
	}
	return new Session(rest, { email, password });
}
