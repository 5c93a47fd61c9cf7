import { StartError } from './errors.mjs';
import { itemsOf, runWorkflow, waitForExecution } from './executions.mjs';
import { RestClient } from './rest.mjs';
import { readSecrets } from './secrets.mjs';
import { saveCredential, saveWorkflow } from './workflows.mjs';

export const OWNER_EMAIL = 'demo@example.com';

/**
 * @typedef {object} Session
 * @property {{ email: string, password: string }} login for the editor
 * @property {RestClient} rest
 * @property {(packageName: string) => Promise<string[]>} nodeTypes that n8n loaded from a package
 * @property {(credential: import('./workflows.mjs').Credential) => Promise<string>} saveCredential
 * @property {(workflow: import('./workflows.mjs').Workflow) => Promise<string>} saveWorkflow
 * @property {(workflowId: string, trigger: string, timeoutMs?: number) => Promise<import('./executions.mjs').Execution>} run
 *   runs a workflow from its trigger and waits for the end
 * @property {(execution: import('./executions.mjs').Execution, node: string) => any[]} itemsOf
 */

/**
 * Logs in to a running n8n as the owner of the demo account, which is made the first time.
 *
 * @param {{ url: string, userFolder: string }} n8n
 * @returns {Promise<Session>}
 */
export async function openSession({ url, userFolder }) {
	const rest = new RestClient(url);
	const login = { email: OWNER_EMAIL, password: readSecrets(userFolder).ownerPassword };
	await logIn(rest, login, userFolder);
	return {
		login,
		rest,
		nodeTypes: (packageName) => nodeTypes(rest, packageName),
		saveCredential: (credential) => saveCredential(rest, credential),
		saveWorkflow: (workflow) => saveWorkflow(rest, workflow),
		run: async (workflowId, trigger, timeoutMs) =>
			await waitForExecution(rest, await runWorkflow(rest, workflowId, trigger), timeoutMs),
		itemsOf,
	};
}

/**
 * @param {RestClient} rest
 * @param {{ email: string, password: string }} login
 * @param {string} userFolder
 */
async function logIn(rest, { email, password }, userFolder) {
	const settings = await rest.request('GET', '/rest/settings');
	if (settings.userManagement?.showSetupOnFirstLoad) {
		const owner = { email, password, firstName: 'Demo', lastName: 'Owner' };
		await rest.request('POST', '/rest/owner/setup', owner);
		return;
	}
	const answer = await rest.send('POST', '/rest/login', { emailOrLdapLoginId: email, password });
	if (answer.status < 400) return;
	throw new StartError(
		`The demo account cannot log in to n8n: ${answer.message || answer.status}`,
		`Its password or address was changed. Change it back, or start afresh by deleting ${userFolder}`,
	);
}

/**
 * @param {RestClient} rest
 * @param {string} packageName such as `n8n-nodes-base`
 * @returns {Promise<string[]>} the nodes that the editor offers from a package, with its name in front
 */
async function nodeTypes(rest, packageName) {
	/** @type {Array<{ name: string }>} */
	const types = await rest.request('GET', '/types/nodes.json');
	const names = types.map(({ name }) => name).filter((name) => name.startsWith(`${packageName}.`));
	return [...new Set(names)];
}
