import type { ILoadOptionsFunctions, INodeProperties, INodeType } from 'n8n-workflow';
import { TaobaoItem } from '../../../../nodes/TaobaoItem/TaobaoItem.node';
import { TaobaoTrade } from '../../../../nodes/TaobaoTrade/TaobaoTrade.node';
import { domainNodes } from '../../../support/nodes';
import { DingTalkContacts } from '../../../../nodes/DingTalkContacts/DingTalkContacts.node';

const membersOf = (node: INodeType, operation: unknown) => {
	const context = {
		getCurrentNodeParameter: (name: string) => (name === 'operation' ? operation : undefined),
	};
	return node.methods?.loadOptions?.getMembers?.call(context as ILoadOptionsFunctions);
};

/** The fields of a node that choose members of the answer, each with the operations that show it. */
const memberFields = ({ description }: INodeType): INodeProperties[] =>
	description.properties.flatMap((property) => {
		const inner = property.name === 'additionalFields' ? (property.options ?? []) : [property];
		return (inner as INodeProperties[])
			.filter(({ typeOptions }) => typeOptions?.loadOptionsMethod === 'getMembers')
			.map((field) => ({ ...field, displayOptions: property.displayOptions }));
	});

describe("the methods of a domain's node", () => {
	const { description, methods } = new DingTalkContacts();
	const operationsOf = (resource: unknown, showDelisted?: unknown) => {
		const given: Record<string, unknown> = { resource, showDelisted };
		const context = { getCurrentNodeParameter: (name: string) => given[name] };
		return methods?.loadOptions?.getOperations?.call(context as ILoadOptionsFunctions);
	};
	const resources = (description.properties.find(({ name }) => name === 'resource')?.options ??
		[]) as Array<{ value: string }>;
	const listOf = (resource: string) =>
		description.properties.find(
			({ name, displayOptions }) =>
				name === 'operation' && displayOptions?.show?.resource?.includes(resource),
		);

	it('give the operations of the chosen resource, as the editor lists them', async () => {
		expect(resources.length).toBeGreaterThan(3);
		for (const { value } of resources)
			expect(await operationsOf(value)).toEqual(listOf(value)?.options);
		expect(await operationsOf('user')).toContainEqual(
			expect.objectContaining({ value: 'dingtalk.oapi.user.get' }),
		);
	});

	it('give the delisted ones behind the others, if the switch says so', async () => {
		const switched = resources.filter(({ value }) =>
			listOf(value)?.displayOptions?.show?.showDelisted?.includes(false),
		);
		expect(switched.length).toBeGreaterThan(0);
		for (const { value } of switched) {
			const living = (await operationsOf(value)) ?? [];
			const all = (await operationsOf(value, true)) ?? [];
			expect(all.slice(0, living.length)).toEqual(living);
			const others = all.slice(living.length).map(({ name, action }) => `${name}\n${action}`);
			expect(others.length).toBeGreaterThan(0);
			expect(others.filter((text) => !/ \(delisted\)\n.* \(delisted\)$/.test(text))).toEqual([]);
		}
	});

	it.each([undefined, '', 'gone'])('give none for the resource %j', async (resource) => {
		expect(await operationsOf(resource)).toEqual([]);
	});

	it('give the members of an answer by the names that the platform takes, those inside of a member by path', async () => {
		const given = await membersOf(new TaobaoTrade(), 'taobao.trades.sold.get');
		expect(given).toContainEqual({ name: 'Buyer Nick', value: 'buyer_nick' });
		expect(given).toContainEqual({ name: 'Orders › Oid', value: 'orders.oid' });
		const items = await membersOf(new TaobaoItem(), 'taobao.item.seller.get');
		const values = items?.map(({ value }) => value);
		expect(values).toEqual(expect.arrayContaining(['num_iid', 'sku', 'sku.sku_id']));
		expect(values).not.toContain('skus');
	});

	it.each([undefined, '', 'gone', 'taobao.trade.memo.get', 'taobao.time.get'])(
		'give no members for the operation %j',
		async (operation) => expect(await membersOf(new TaobaoTrade(), operation)).toEqual([]),
	);

	it('give all that a field of the node chooses at first, each once and no more than the platform takes', async () => {
		let count = 0;
		for (const node of domainNodes())
			for (const { default: chosen, displayOptions } of memberFields(node))
				for (const operation of displayOptions?.show?.operation ?? []) {
					count += 1;
					const values = (await membersOf(node, operation))?.map(({ value }) => value) ?? [];
					expect(new Set(values).size).toBe(values.length);
					expect(values.length).toBeGreaterThan(0);
					expect(values).toEqual(expect.arrayContaining(chosen as string[]));
				}
		expect(count).toBeGreaterThan(50);
	});

	it('test each of its credentials', () => {
		const types = (description.credentials ?? []).map(({ name }) => name);
		expect(types).toEqual(['dingTalkApi']);
		expect(Object.keys(methods?.credentialTest ?? {})).toEqual(expect.arrayContaining(types));
	});
});
