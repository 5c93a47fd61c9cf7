import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Domain } from '../../../nodes/shared/catalogue/types';
import type * as workflow from 'n8n-workflow';
import type { INode, INodeTypeDescription, UsableAsToolDescription } from 'n8n-workflow';

/** What is told of the tools: how many there are, and what is wrong with them. */
export interface ToolReport {
	tools: number;
	/** Characters of the longest name. */
	longest: number;
	/** How many have the name of another tool of their node. */
	same: number;
	problems: string[];
}

interface Tool {
	name: string;
	description: string;
	schema: { shape: object; safeParse: (value: unknown) => { success: boolean } };
}

type Chosen = Record<'resource' | 'operation', unknown>;

/**
 * Runs in the Node of n8n, which takes types for comments: makes n8n's own tool of each operation of
 * a pack, and prints the report as JSON.
 *
 * Called with the folder of n8n's modules and the folder of the pack.
 */
const [, , modules = '', pack = ''] = process.argv;
const load = createRequire(join(modules, 'n8n', 'package.json'));
const { NodeHelpers, deepCopy } = load('n8n-workflow') as typeof workflow;
const { convertNodeToAiTool } = load('./dist/tool-generation/ai-tools.js') as {
	convertNodeToAiTool: <Item extends { description: object }>(item: Item) => Item;
};
const { createNodeAsTool } = createRequire(join(modules, 'n8n-core', 'package.json'))(
	'./dist/execution-engine/node-execution-context/utils/create-node-as-tool.js',
) as { createNodeAsTool: (options: object) => { response: Tool } };

const VALID = /^[a-zA-Z0-9_-]{1,64}$/;
const FROM_MODEL = "={{ $fromAI('parameters', 'The parameters', 'json') }}";

/** The descriptions of the pack's nodes, as they were built. */
function descriptions(): INodeTypeDescription[] {
	const read = createRequire(join(pack, 'package.json'));
	return read('./dist/types/nodes.json') as INodeTypeDescription[];
}

/** All operations of a domain's node, as it reads them; those of the node that calls any API; none of a trigger. */
function operationsOf({ name, properties }: INodeTypeDescription): Chosen[] {
	const resource = properties.find((property) => property.name === 'resource');
	if (resource?.type !== 'options')
		return properties
			.filter((property) => property.name === 'operation')
			.flatMap(({ options = [] }) => options)
			.map((option) => ({
				resource: resource?.default,
				operation: 'value' in option && option.value,
			}));
	const read = createRequire(join(pack, 'package.json'));
	const { resources } = read(`./dist/compiled/${name}.json`) as Pick<Domain, 'resources'>;
	return resources.flatMap(({ value: resource, operations }) =>
		operations.map(({ method: operation }) => ({ resource, operation })),
	);
}

/** As the editor does when an operation is chosen in a new tool: the node gets n8n's own name. */
function makeTool(tool: INodeTypeDescription, chosen: Chosen): Tool {
	const parameters = {
		...(chosen as INode['parameters']),
		descriptionType: 'auto',
		parameters: FROM_MODEL,
	};
	const name = NodeHelpers.makeNodeName(parameters, tool);
	const place = { id: '1', typeVersion: 1, position: [0, 0] as [number, number] };
	const node: INode = { ...place, name, type: `pack.${tool.name}`, parameters };
	return createNodeAsTool({ node, nodeType: { description: tool } }).response;
}

function problemsOf({ name, description, schema }: Tool): string[] {
	const members = Object.keys(schema.shape).join();
	const takes = schema.safeParse({ parameters: { fields: 'tid' } }).success;
	return [
		VALID.test(name) ? '' : 'its name is not valid',
		description?.trim() ? '' : 'it has no description',
		members === 'parameters' ? '' : `its schema has the members ${members}`,
		takes ? '' : 'its schema refuses an object',
	].filter(Boolean);
}

const report: ToolReport = { tools: 0, longest: 0, same: 0, problems: [] };
for (const description of descriptions()) {
	const { replacements } = (description.usableAsTool ?? {}) as UsableAsToolDescription;
	const copy = { ...deepCopy(description), ...replacements };
	const tool = convertNodeToAiTool({ description: copy }).description;
	const names = new Set<string>();
	for (const chosen of operationsOf(description)) {
		const made = makeTool(tool, chosen);
		report.tools += 1;
		report.longest = Math.max(report.longest, made.name.length);
		if (names.has(made.name)) report.same += 1;
		names.add(made.name);
		for (const problem of problemsOf(made))
			report.problems.push(`${String(chosen.operation)}: ${problem}`);
	}
}
console.log(JSON.stringify(report));
