import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
	ILoadOptionsFunctions,
	INode,
	INodeProperties,
	ResourceMapperField,
	ResourceMapperValue,
} from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { domainNodes } from '../support/nodes';

interface Workflow {
	nodes: INode[];
}

const folder = join(__dirname, '../../examples');
const workflows = readdirSync(folder)
	.filter((file) => file.endsWith('.json'))
	.map((file) => ({
		file,
		nodes: (JSON.parse(readFileSync(join(folder, file), 'utf8')) as Workflow).nodes,
	}));
const nodeTypes = domainNodes();
const descriptions = new Map(
	nodeTypes.map(({ description }) => [`n8n-nodes-taobao.${description.name}`, description]),
);

/** Parameters of a node that its panel does not show, so that they are not sent. */
function hiddenOf(node: INode): string[] {
	const description = descriptions.get(node.type);
	if (!description) return [];
	const values = { nestedData: 'fields', showDelisted: false, ...node.parameters };
	const shown = (properties: INodeProperties[]) =>
		properties.filter((property) =>
			NodeHelpers.displayParameter(values, property, node, description, values),
		);
	const top = shown(description.properties);
	const inside = top
		.filter(({ type }) => type === 'collection')
		.flatMap(({ name, options = [] }) =>
			notIn(shown(options.filter(isProperty)), node.parameters[name]),
		);
	return [...notIn(top, node.parameters), ...inside];
}

const isProperty = (option: object): option is INodeProperties => 'type' in option;

const notIn = (properties: INodeProperties[], given: unknown = {}): string[] =>
	Object.keys(given as object).filter((name) => properties.every((one) => one.name !== name));

/** A tool of an agent, and the parameters that the editor stores with it. */
interface Tool {
	node: INode;
	stored: ResourceMapperValue;
}

const tools = workflows
	.flatMap(({ nodes }) => nodes)
	.map((node) => ({ node, stored: node.parameters.parameters as unknown as ResourceMapperValue }))
	.filter(({ stored }) => Array.isArray(stored?.schema));

/** The parameters that the editor would get from the node now. */
async function fieldsOf({ node: { type, parameters } }: Tool): Promise<ResourceMapperField[]> {
	const name = type.replace(/^.*\.|Tool$/g, '');
	const nodeType = nodeTypes.find(({ description }) => description.name === name);
	const context = { getCurrentNodeParameter: () => parameters.operation };
	const ask = nodeType?.methods?.resourceMapping?.getArguments;
	return (await ask?.call(context as unknown as ILoadOptionsFunctions))?.fields ?? [];
}

const withoutChoice = (field: ResourceMapperField) => ({ ...field, removed: undefined });

describe('an example', () => {
	it.each(workflows)('fills in nothing that its nodes do not show: $file', ({ nodes }) => {
		expect(nodes.flatMap((node) => hiddenOf(node).map((name) => `${node.name}: ${name}`))).toEqual(
			[],
		);
	});

	it('of an agent stores the parameters that its tools have, filled in by the model or the user', async () => {
		expect(tools.length).toBeGreaterThan(1);
		for (const tool of tools) {
			const { schema, value } = tool.stored;
			const fields = await fieldsOf(tool);
			expect(schema.map(withoutChoice)).toEqual(fields.map(withoutChoice));
			for (const { id, removed } of schema) expect(id in (value ?? {})).toBe(!removed);
			const byModel = Object.entries(value ?? {}).filter(([, text]) => /^=/.test(String(text)));
			expect(byModel.length).toBeGreaterThan(0);
			for (const [id, text] of byModel)
				expect(text).toBe(fields.find((field) => field.id === id)?.defaultValue);
		}
	});

	it('has a node of the package', () => {
		const ours = workflows.filter(({ nodes }) => nodes.some(({ type }) => descriptions.has(type)));
		expect(ours.length).toBeGreaterThan(5);
	});
});
