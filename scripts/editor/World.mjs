/**
 * @typedef {object} NodeProperty
 * @property {string} name
 * @property {string} displayName
 * @property {string} type
 * @property {any} [default]
 * @property {any[]} [options]
 * @property {{ show?: Record<string, any[]> }} [displayOptions]
 */

/**
 * @typedef {object} NodeType
 * @property {string} name with the package in front
 * @property {string} displayName
 * @property {NodeProperty[]} properties
 * @property {Array<{ name: string }>} [credentials]
 * @property {unknown} [usableAsTool]
 */

/**
 * What the steps work with.
 *
 * @typedef {object} World
 * @property {import('playwright-core').Page} page the browser's page, which shows the editor
 * @property {string} url where n8n answers
 * @property {import('../../start/session.ts').Session} session for looking behind the editor
 * @property {import('./SandboxGateway.mjs').SandboxGateway} gateway
 * @property {NodeType[]} types all nodes that the editor offers
 * @property {(name: string, page?: import('playwright-core').Page) => Promise<void>} screenshot of the page or another one
 */

/**
 * @param {World} world
 * @param {string} name
 * @returns {NodeType}
 */
export function typeOf({ types }, name) {
	const type = types.find((entry) => entry.name === name);
	if (!type) throw new Error(`n8n does not offer the node ${name}`);
	return type;
}

/**
 * @param {World} world
 * @param {string} node
 * @param {string} operation its value, the wire method
 * @returns {{ name: string, action: string, resource: string }} how the editor names an operation
 */
export function operationOf(world, node, operation) {
	for (const property of typeOf(world, node).properties) {
		if (property.name !== 'operation') continue;
		const option = property.options?.find(({ value }) => value === operation);
		const resource = property.displayOptions?.show?.resource?.[0];
		if (option) return { name: option.name, action: option.action, resource };
	}
	throw new Error(`${node} has no operation ${operation}`);
}

/**
 * @param {World} world
 * @param {string} node
 * @param {string} operation
 * @param {string} field the wire name
 * @returns {NodeProperty} the field as the node describes it, also of the additional fields
 */
export function fieldOf(world, node, operation, field) {
	const shown = typeOf(world, node).properties.filter(({ displayOptions }) =>
		displayOptions?.show?.operation?.includes(operation),
	);
	const entries = shown.flatMap(({ type, options }) =>
		type === 'collection' ? (options ?? []) : [],
	);
	const found = [...shown, ...entries].find(({ name }) => name === field);
	if (!found) throw new Error(`${operation} has no field ${field}`);
	return found;
}
