import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Runs in the Node of n8n: makes n8n's own tool of each operation of a pack, and prints as JSON how
 * many there are and what is wrong with them.
 *
 * Called with the folder of n8n's modules and the folder of the pack.
 */
const [, , modules = '', pack = ''] = process.argv;
const load = createRequire(join(modules, 'n8n', 'package.json'));
const { NodeHelpers, deepCopy } = load('n8n-workflow');
const { convertNodeToAiTool } = load('./dist/tool-generation/ai-tools.js');
const { createNodeAsTool } = createRequire(join(modules, 'n8n-core', 'package.json'))(
	'./dist/execution-engine/node-execution-context/utils/create-node-as-tool.js',
);

const VALID = /^[a-zA-Z0-9_-]{1,64}$/;
const FROM_MODEL = "={{ $fromAI('parameters', 'The parameters', 'json') }}";

/** @returns {any[]} the descriptions of the pack's nodes, as they were built */
const descriptionsOf = () => createRequire(join(pack, 'package.json'))('./dist/types/nodes.json');

/** @param {any} description */
function operationsOf({ properties }) {
	const fields = properties.filter((/** @type {any} */ { name }) => name === 'operation');
	return fields.flatMap((/** @type {any} */ { displayOptions, options }) =>
		options.map((/** @type {any} */ { value }) => ({
			resource: displayOptions?.show?.resource?.[0],
			operation: value,
		})),
	);
}

/**
 * As the editor does when an operation is chosen in a new tool: the node gets n8n's own name.
 *
 * @param {any} description of the node
 * @param {any} tool n8n's description of the node as a tool
 * @param {{ resource?: string, operation: string }} chosen
 */
function makeTool(description, tool, chosen) {
	const parameters = { ...chosen, descriptionType: 'auto', parameters: FROM_MODEL };
	const name = NodeHelpers.makeNodeName(parameters, tool);
	const place = { id: '1', typeVersion: 1, position: [0, 0] };
	const node = { ...place, name, type: `pack.${tool.name}`, parameters };
	const { response } = createNodeAsTool({ node, nodeType: { description: tool } });
	return response;
}

/** @param {{ name: string, description: string, schema: { shape: object, safeParse: Function } }} tool */
function offencesOf({ name, description, schema }) {
	const members = Object.keys(schema.shape);
	const takes = schema.safeParse({ parameters: { fields: 'tid' } }).success;
	return [
		!VALID.test(name) && 'its name is not valid',
		!description?.trim() && 'it has no description',
		members.join() !== 'parameters' && `its schema has the members ${members}`,
		!takes && 'its schema refuses an object',
	].filter(Boolean);
}

const result = { tools: 0, longest: 0, same: 0, offences: /** @type {string[]} */ ([]) };
for (const description of descriptionsOf()) {
	const { usableAsTool } = description;
	const copy = { ...deepCopy(description), ...usableAsTool?.replacements };
	const tool = convertNodeToAiTool({ description: copy }).description;
	const names = new Set();
	for (const chosen of operationsOf(description)) {
		const made = makeTool(description, tool, chosen);
		result.tools += 1;
		result.longest = Math.max(result.longest, made.name.length);
		if (names.has(made.name)) result.same += 1;
		names.add(made.name);
		for (const offence of offencesOf(made)) result.offences.push(`${chosen.operation}: ${offence}`);
	}
}
console.log(JSON.stringify(result));
