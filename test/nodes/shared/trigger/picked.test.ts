import { TriggerContext } from 'n8n-core';
import {
	type IDataObject,
	type INode,
	type INodeProperties,
	type INodeType,
	Workflow,
} from 'n8n-workflow';
import { type Gateway, startGateway } from '../../../../gateway/Gateway';
import { callContext } from '../../../../nodes/shared/execute/callContext';
import { Item } from '../../../../nodes/shared/execute/Item';
import { readSettings } from '../../../../nodes/shared/trigger/readSettings';
import { credentialsFor } from '../../../support/credential';
import { additionalData, CredentialStore } from '../../../support/engine';
import { listRows } from '../../../support/loadOptions';
import { triggerNodes } from '../../../support/nodes';

/** A filter of a trigger that is picked, with where it stands. */
interface PickedFilter {
	node: INodeType;
	event: string;
	/** Empty at the top level. */
	within: string;
	field: INodeProperties;
}

const filters: PickedFilter[] = triggerNodes().flatMap((node) =>
	node.description.properties.flatMap((property) => {
		const inner = (property.options ?? []) as INodeProperties[];
		const [event = ''] = (property.displayOptions?.show?.event ?? []) as string[];
		return [property, ...inner]
			.filter(({ type }) => type === 'resourceLocator')
			.map((field) => ({ node, event, field, within: field === property ? '' : property.name }));
	}),
);
const cases = filters.map((filter): [string, PickedFilter] => [
	`${filter.node.description.name}, ${filter.event}: ${filter.field.name}`,
	filter,
]);

const parametersOf = ({ event, within, field }: PickedFilter, value: unknown): IDataObject => {
	const own = { [field.name]: value } as IDataObject;
	return { event, authentication: 'accessToken', ...(within ? { [within]: own } : own) };
};

/** What n8n's own context of a trigger gives of the filters. */
function filtersRead(filter: PickedFilter, value: unknown): Record<string, unknown> {
	const { description } = filter.node;
	const workflow = new Workflow({
		active: true,
		nodes: [
			{
				id: '1',
				name: 'Watch',
				type: description.name,
				typeVersion: 1,
				position: [0, 0],
				parameters: parametersOf(filter, value) as INode['parameters'],
			},
		],
		connections: {},
		nodeTypes: {
			getByName: () => filter.node,
			getByNameAndVersion: () => filter.node,
			getKnownTypes: () => ({}),
		},
	});
	const node = workflow.getNode('Watch') as INode;
	const context = new TriggerContext(workflow, node, additionalData({}), 'manual', 'manual');
	const domain = description.name.replace(/Trigger$/, '');
	return readSettings(new Item(callContext(context), 0), domain).filters;
}

const locator = (mode: string, value: string) => ({ __rl: true, mode, value });

describe('a filter that is picked', () => {
	it('is there', () => expect(cases.length).toBeGreaterThan(0));

	it.each(cases)('is read the same in every way: %s', (_, filter) => {
		const text = filtersRead(filter, '6101234567890123456');
		expect(Object.values(text)).toEqual(['6101234567890123456']);
		const id = '6101234567890123456';
		const ways = [locator('list', id), locator('id', id), locator('id', `={{ "${id}" }}`)];
		for (const way of [...ways, `={{ "${id}" }}`]) expect(filtersRead(filter, way)).toEqual(text);
	});

	it.each(cases)('is none while nothing is picked: %s', (_, filter) => {
		for (const untouched of [{ mode: 'list', value: '' }, locator('list', '')])
			expect(filtersRead(filter, untouched)).toEqual({});
	});

	describe('in the editor', () => {
		let gateway: Gateway;
		beforeAll(async () => {
			gateway = await startGateway();
		});
		afterAll(() => gateway.close());

		it.each(cases)('has a list: %s', async (_, filter) => {
			const { node, field, within } = filter;
			const key = String(field.modes?.[0]?.typeOptions?.searchListMethod);
			const { results } = await listRows(key, {
				node,
				parameters: parametersOf(filter, ''),
				credentials: new CredentialStore(credentialsFor(gateway)),
				path: ['parameters', within, field.name].filter(Boolean).join('.'),
			});
			expect(results.length).toBeGreaterThan(0);
		});
	});
});
