import type {
	INodeParameters,
	INodeProperties,
	INodePropertyOptions,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { loadDomain } from '../../../../nodes/shared/catalogue/domain';
import { optionsOf } from '../../../../nodes/shared/description/describeOperations';
import { counts } from '../../../support/counts';
import { allNodes, domainNodes } from '../../../support/nodes';
import { isLoaded, operationLists } from '../../../support/offered';

const nodes = domainNodes();
const operationFields = nodes.flatMap(operationLists).filter((list) => !isLoaded(list));
const options = operationFields.flatMap((field) => field.options as INodePropertyOptions[]);

/** Fields that n8n misses in a node with these parameters. */
function issuesOf(description: INodeTypeDescription, parameters: INodeParameters) {
	const node = { id: '1', name: 'n', type: description.name, typeVersion: 1 };
	const whole = { ...node, position: [0, 0] as [number, number], parameters };
	return NodeHelpers.getNodeParametersIssues(description.properties, whole, description);
}

describe('the descriptions of the nodes', () => {
	it('are those of all domains and the node Taobao API', () => {
		expect(nodes).toHaveLength(counts.domains);
		expect(allNodes()).toHaveLength(counts.nodes);
	});

	it('begin with Resource and the switch, then Operation for each resource, the loaded list last, as n8n makes its action list from the first', () => {
		for (const { description } of nodes) {
			const [resource, ...rest] = description.properties;
			const values = (resource?.options as INodePropertyOptions[]).map(({ value }) => value);
			const fields = rest.slice(rest[0]?.name === 'showDelisted' ? 1 : 0).slice(0, values.length);
			expect(resource?.name).toBe('resource');
			expect(fields.every(({ name }) => name === 'operation')).toBe(true);
			expect(fields.map((field) => field.displayOptions?.show?.resource)).toEqual(
				values.map((value) => [value]),
			);
		}
	});

	it('have credentials that depend on Authentication or on the operation, never both, as n8n then hides both fields', () => {
		const deciding = allNodes().map(({ description: { name, credentials = [] } }) => [
			name,
			...new Set(
				credentials.flatMap(({ displayOptions }) => Object.keys(displayOptions?.show ?? {})),
			),
		]);
		expect(deciding.filter(([, ...fields]) => fields.length > 1)).toEqual([]);
	});

	it('lack nothing as tools, as n8n publishes no workflow with a tool whose node lacks a required field', () => {
		const lacking = nodes.flatMap(({ description }) => {
			// What n8n makes of a node for agents
			const tool = { ...description, name: `${description.name}Tool`, outputs: ['ai_tool'] };
			return loadDomain(description.name).resources.flatMap(({ value, operations }) =>
				operations
					.filter(({ method }) => issuesOf(tool as never, { resource: value, operation: method }))
					.map(({ method }) => method),
			);
		});
		expect(lacking).toEqual([]);
	});

	it('keep the limits of n8n’s lists: 110 operations a node, 40 a resource', () => {
		const sizes = nodes.map((node) =>
			operationLists(node).map((field) => field.options?.length ?? 0),
		);
		expect(Math.max(...sizes.flat())).toBeLessThanOrEqual(40);
		expect(Math.max(...sizes.map((list) => list.reduce((a, b) => a + b, 0)))).toBeLessThanOrEqual(
			110,
		);
	});

	it('give each operation an action that can be a tool’s name, unique in its node', () => {
		for (const { description } of nodes) {
			const { resources } = loadDomain(description.name);
			const actions = resources.flatMap(optionsOf).map(({ action = '' }) => action);
			expect(new Set(actions.map((action) => action.toLowerCase())).size).toBe(actions.length);
			expect(actions.filter((action) => !/^[A-Z0-9][\x20-\x2d\x2f-\x7e]+$/.test(action))).toEqual(
				[],
			);
		}
	});

	it('put the official title behind the English name', () => {
		const sold = options.find(({ value }) => value === 'taobao.trades.sold.get');
		expect(sold?.name).toBe(
			'Get Many Sold Trades by Creation Time (查询卖家已卖出的交易数据（根据创建时间）)',
		);
		expect(
			options.filter(({ name }) => !/^[\x20-\x7e]+ \(.+\)( \(delisted\))?$/.test(name)),
		).toEqual([]);
	});

	it('list operations by name', () => {
		for (const field of operationFields) {
			const labels = (field.options as INodePropertyOptions[]).map(({ name }) =>
				name.replace(/ \(.*$/, ''),
			);
			expect(labels).toEqual([...labels].sort((a, b) => a.localeCompare(b, 'en')));
		}
	});

	it('give every field a default of its own kind', () => {
		const kinds: Record<string, string[]> = {
			string: ['string'],
			json: ['string'],
			dateTime: ['string'],
			boolean: ['boolean'],
			number: ['number', 'string'],
		};
		const fields = nodes.flatMap(({ description }) => description.properties.flatMap(withOptions));
		const wrong = fields.filter(
			({ type, default: value }) => kinds[type] && !kinds[type].includes(typeof value),
		);
		expect(wrong).toEqual([]);
	});

	it('name fields so that n8n can store them: no dots, and nothing that it uses itself', () => {
		const fields = nodes.flatMap(({ description }) => description.properties.flatMap(withOptions));
		expect(fields.filter(({ name }) => !/^\w+$/.test(name))).toEqual([]);
		const shown = nodes.flatMap(({ description }) => shownWithOperation(description.properties));
		expect(shown.filter(({ name }) => ['resource', 'operation', 'options'].includes(name))).toEqual(
			[],
		);
	});

	it('let n8n resolve the required fields of a chosen operation', () => {
		const trade = nodes.find(({ description }) => description.name === 'taobaoTrade');
		const parameters = NodeHelpers.getNodeParameters(
			trade?.description.properties ?? [],
			{ resource: 'trade', operation: 'taobao.trades.sold.get' },
			true,
			false,
			{ typeVersion: 1 },
			trade?.description ?? null,
		);
		expect(parameters).toEqual({
			resource: 'trade',
			showDelisted: false,
			operation: 'taobao.trades.sold.get',
			returnAll: false,
			limit: 50,
			authentication: 'accessToken',
			fields: expect.arrayContaining(['tid', 'status', 'payment', 'orders']) as string[],
			additionalFields: {},
			options: {},
		});
	});
});

function withOptions(property: INodeProperties): INodeProperties[] {
	return property.type === 'collection' ? (property.options as INodeProperties[]) : [property];
}

function shownWithOperation(properties: INodeProperties[]): INodeProperties[] {
	return properties.filter(({ displayOptions }) => displayOptions?.show?.operation);
}
