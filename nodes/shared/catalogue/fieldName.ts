/** Names that n8n or the nodes themselves use at the top level of a node's parameters. */
const reserved = new Set([
	'additionalFields',
	'authentication',
	'limit',
	'operation',
	'options',
	'output',
	'parameters',
	'resource',
	'returnAll',
	'simplify',
]);

/**
 * Name of a parameter's field in n8n, stored in workflows: the wire name, as far as n8n allows.
 * n8n reads a dot as a path, so a dot becomes `_`; a name that is taken gets a trailing `_`.
 */
export function fieldName(wireName: string): string {
	const name = wireName.replace(/[^A-Za-z0-9_]/g, '_');
	return reserved.has(name) ? `${name}_` : name;
}
