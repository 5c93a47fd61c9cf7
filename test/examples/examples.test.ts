import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INode, INodeProperties } from 'n8n-workflow';
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
const descriptions = new Map(
	domainNodes().map(({ description }) => [`n8n-nodes-taobao.${description.name}`, description]),
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

describe('an example', () => {
	it.each(workflows)('fills in nothing that its nodes do not show: $file', ({ nodes }) => {
		expect(nodes.flatMap((node) => hiddenOf(node).map((name) => `${node.name}: ${name}`))).toEqual(
			[],
		);
	});

	it('has a node of the package', () => {
		const ours = workflows.filter(({ nodes }) => nodes.some(({ type }) => descriptions.has(type)));
		expect(ours.length).toBeGreaterThan(5);
	});
});
