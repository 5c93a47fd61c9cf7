/** @typedef {import('./rest.mjs').RestClient} RestClient */

/**
 * @typedef {object} Credential
 * @property {string} name with the type, what tells credentials apart
 * @property {string} type
 * @property {Record<string, unknown>} data
 */

/**
 * @typedef {object} WorkflowNode
 * @property {string} name
 * @property {string} type
 * @property {Record<string, { id?: string | null, name: string }>} [credentials] by credential type
 */

/**
 * @typedef {object} Workflow
 * @property {string} id
 * @property {string} name
 * @property {WorkflowNode[]} nodes
 * @property {object} connections
 * @property {object} [settings]
 */

/**
 * @param {RestClient} rest
 * @returns {Promise<Array<{ id: string, name: string, type: string }>>}
 */
async function listCredentials(rest) {
	return await rest.request('GET', '/rest/credentials');
}

/**
 * Makes a credential, or replaces the one of the same name and type.
 *
 * @param {RestClient} rest
 * @param {Credential} credential
 * @returns {Promise<string>} its id
 */
export async function saveCredential(rest, { name, type, data }) {
	const known = await listCredentials(rest);
	const old = known.find((entry) => entry.name === name && entry.type === type);
	const body = { name, type, data };
	const saved = old
		? await rest.request('PATCH', `/rest/credentials/${old.id}`, body)
		: await rest.request('POST', '/rest/credentials', body);
	return saved.id;
}

/**
 * Makes a workflow, or replaces the one of the same id. Its nodes get the credentials that have the
 * names they ask for.
 *
 * @param {RestClient} rest
 * @param {Workflow} workflow
 * @returns {Promise<string>} its id
 */
export async function saveWorkflow(rest, workflow) {
	const { id, name, connections, settings = {} } = workflow;
	const nodes = linkCredentials(workflow.nodes, await listCredentials(rest));
	const body = { name, nodes, connections, settings };
	const old = await rest.send('GET', `/rest/workflows/${id}`);
	if (old.status >= 400) {
		await rest.request('POST', '/rest/workflows', { id, ...body });
		return id;
	}
	if (old.data.isArchived) await rest.request('POST', `/rest/workflows/${id}/unarchive`, {});
	await rest.request('PATCH', `/rest/workflows/${id}?forceSave=true`, body);
	return id;
}

/**
 * @param {WorkflowNode[]} nodes
 * @param {Array<{ id: string, name: string, type: string }>} known
 * @returns {WorkflowNode[]} the nodes with the ids of their credentials
 */
export function linkCredentials(nodes, known) {
	return nodes.map((node) => {
		if (!node.credentials) return node;
		const linked = Object.entries(node.credentials).map(([type, { id, name }]) => {
			const match = known.find((entry) => entry.type === type && entry.name === name);
			return [type, { id: match?.id ?? id ?? null, name }];
		});
		return { ...node, credentials: Object.fromEntries(linked) };
	});
}
