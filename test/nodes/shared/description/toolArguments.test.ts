import {
	type IDataObject,
	type ILoadOptionsFunctions,
	type INode,
	type INodeParameters,
	type INodeProperties,
	type INodeType,
	type ResourceMapperField,
	NodeHelpers,
} from 'n8n-workflow';
import { getSchema } from 'n8n-core/dist/execution-engine/node-execution-context/utils/create-node-as-tool';
import { DingTalkMessages } from '../../../../nodes/DingTalkMessages/DingTalkMessages.node';
import { Qimen } from '../../../../nodes/Qimen/Qimen.node';
import { TaobaoItem } from '../../../../nodes/TaobaoItem/TaobaoItem.node';
import { TaobaoTrade } from '../../../../nodes/TaobaoTrade/TaobaoTrade.node';
import { domainNodes } from '../../../support/nodes';

/** The fields that the editor asks the node for. */
async function fieldsOf({ methods }: INodeType, operation: unknown) {
	const context = { getCurrentNodeParameter: () => operation } as Partial<ILoadOptionsFunctions>;
	const answer = await methods?.resourceMapping?.getArguments?.call(
		context as ILoadOptionsFunctions,
	);
	return answer ?? { fields: [] };
}

/** What n8n makes of a tool for the model, of the fields that the editor stores with it and their values. */
function schemaOf(node: INodeType, fields: ResourceMapperField[], fixed: IDataObject = {}) {
	const shown = fields.filter(({ removed }) => !removed);
	const filledIn = Object.fromEntries(shown.map(({ id, defaultValue }) => [id, defaultValue]));
	const value = { ...filledIn, ...fixed };
	const parameters = {
		mappingMode: 'defineBelow',
		value,
		schema: fields,
	} as unknown as IDataObject;
	const tool = { typeVersion: 1, name: 'Tool' } as INode;
	const description = { ...node.description, name: `${node.description.name}Tool` };
	const properties = description.properties.filter(({ name }) => name === 'parameters');
	// as n8n does when it loads a workflow
	const kept = NodeHelpers.getNodeParameters(
		properties,
		{ parameters } as INodeParameters,
		true,
		false,
		tool,
		description,
	);
	return getSchema({ ...tool, parameters: kept ?? {} }).shape;
}

async function argumentsOf(node: INodeType, operation: string, fixed?: IDataObject) {
	return schemaOf(node, (await fieldsOf(node, operation)).fields, fixed);
}

/** Operations of a node, as its panel lists them. */
const methodsOf = ({ description }: INodeType): string[] =>
	description.properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ options = [] }) => options.map((option) => String((option as Option).value)));

type Option = { value: string };

/** What a field without a preset holds, as JSON. */
const empty = ['""', 'false', '"{}"', '"[]"', '[]', '{"mode":"list","value":""}'];

/** Required fields of the panel that are empty at first, whatever others hold. */
function requiredFields({ description }: INodeType, method: string): string[] {
	const isShown = ({ displayOptions: { show = {} } = {} }: INodeProperties) =>
		Boolean(show.operation?.includes(method)) &&
		Object.keys(show).every((name) => name === 'operation' || name === 'nestedData');
	return description.properties
		.filter((property) => property.required && isShown(property))
		.filter(({ type, default: preset }) => type !== 'fixedCollection' && preset !== 'data')
		.filter(({ default: preset }) => empty.includes(JSON.stringify(preset)))
		.map(({ name }) => name);
}

describe('the arguments that a tool gives a model', () => {
	it('are typed, described and required as the platform documents a work notification', async () => {
		const given = await argumentsOf(
			new DingTalkMessages(),
			'dingtalk.oapi.message.corpconversation.asyncsend_v2',
		);
		const required = Object.keys(given).filter((name) => !given[name]?.isOptional());
		expect(required).toEqual(['msg']);
		expect(given.agent_id?.description).toBe(
			'ID of the micro app. Default: Agent ID of the credential.',
		);
		expect(given.userid_list?.description).toMatch(/User IDs .*Up to 5,000, separated by commas/);
		expect(given.msg?.description).toMatch(/msgtype\* string text\|image\|.*markdown/);
		expect(given.msg?.description).toContain('text* {content*} if msgtype is text');
		expect(given.msg?.safeParse({ msgtype: 'text', text: { content: 'a' } }).success).toBe(true);
		expect(given.msg?.safeParse('hello').success).toBe(false);
		expect(given.to_all_user?.safeParse('maybe').success).toBe(false);
	});

	it('name all values of a choice, and leave out what the node does by itself', async () => {
		const given = await argumentsOf(new TaobaoTrade(), 'taobao.trades.sold.get');
		for (const status of ['WAIT_SELLER_SEND_GOODS', 'TRADE_CLOSED_BY_TAOBAO', 'ALL_CLOSED'])
			expect(given.status?.description).toContain(status);
		expect(given.fields?.isOptional()).toBe(true);
		expect(Object.keys(given)).toEqual(expect.arrayContaining(['start_created', 'end_created']));
		for (const name of ['page_no', 'page_size', 'use_has_next'])
			expect(Object.keys(given)).not.toContain(name);
	});

	it('of Qimen name the members of its objects, required ones first', async () => {
		const given = await argumentsOf(new Qimen(), 'taobao.qimen.deliveryorder.create');
		expect(given.deliveryOrder?.description).toMatch(
			/\* required: deliveryOrderCode\* string; orderType\* string JYCK\|/,
		);
	});

	it('are none for what the user has filled in or taken out', async () => {
		const fixed = { status: 'WAIT_SELLER_SEND_GOODS', buyer_nick: null };
		const given = await argumentsOf(new TaobaoTrade(), 'taobao.trades.sold.get', fixed);
		expect(Object.keys(given)).toContain('start_created');
		expect(Object.keys(given)).not.toContain('status');
		expect(Object.keys(given)).not.toContain('buyer_nick');
	});

	it('are at most thirty optional ones, until the user adds others', async () => {
		const { fields } = await fieldsOf(new TaobaoItem(), 'taobao.item.add');
		expect(
			fields.filter(({ required, removed, display }) => display && !required && !removed),
		).toHaveLength(30);
		expect(fields.length).toBeGreaterThan(60);
		expect(fields.filter(({ required, removed }) => required && removed)).toEqual([]);
	});

	it('come with a text that says what the operation does and gives', async () => {
		const { fields } = await fieldsOf(new TaobaoTrade(), 'taobao.trades.sold.get');
		const [text] = fields.filter(({ display }) => !display);
		expect(text?.defaultValue).toMatch(/^Get Many Sold Trades.* Only reads\. Gives .*\btid\b/);
		const given = schemaOf(new TaobaoTrade(), fields);
		expect(Object.keys(given)).not.toContain(text?.id);
	});

	it('come with a warning where a call needs a file, and only there', async () => {
		const warned = async (node: INodeType, operation: string) =>
			JSON.stringify((await fieldsOf(node, operation)).fields).includes(
				'which a model cannot give',
			);
		expect(await warned(new TaobaoTrade(), 'taobao.trade.voucher.upload')).toBe(true);
		expect(await warned(new TaobaoItem(), 'taobao.item.add')).toBe(false);
	});

	it.each([undefined, '', 'gone'])('are none for the operation %j', async (operation) => {
		const { fields, emptyFieldsNotice } = await fieldsOf(new TaobaoTrade(), operation);
		expect(fields).toEqual([]);
		expect(emptyFieldsNotice).toBe('Choose an operation first');
	});

	it('can be read by n8n for every operation, and are required where the panel requires a field', async () => {
		for (const node of domainNodes())
			for (const method of methodsOf(node)) {
				const { fields } = await fieldsOf(node, method);
				const given = schemaOf(node, fields);
				const shown = fields.filter(({ removed, display }) => !removed && display);
				expect(Object.keys(given)).toHaveLength(shown.length);
				const required = Object.keys(given)
					.filter((name) => !given[name]?.isOptional())
					.map((name) => name.replace(/^(query|tool)_$/, '$1'));
				expect([method, required.sort()]).toEqual([method, requiredFields(node, method).sort()]);
				for (const { id, defaultValue } of shown) {
					const text = /^=\{\{ (.*) \}\}$/.exec(String(defaultValue))?.[1] ?? `none for ${id}`;
					expect(text).toMatch(/^\S+ \$fromAI\('[\w-]{1,64}', `[^`\\]{1,1500}`, '\w+'.*\)$/);
					expect(text).not.toMatch(/\{\{|\}\}|\$\{/);
				}
			}
	});
});
