import type { IDataObject, ILoadOptionsFunctions, INodeType } from 'n8n-workflow';
import { type Gateway, startGateway } from '../../../../gateway/Gateway';
import { DingTalkMessages } from '../../../../nodes/DingTalkMessages/DingTalkMessages.node';
import { TaobaoItem } from '../../../../nodes/TaobaoItem/TaobaoItem.node';
import { TaobaoTrade } from '../../../../nodes/TaobaoTrade/TaobaoTrade.node';
import { credentialsFor } from '../../../support/credential';
import { CredentialStore, runNode } from '../../../support/engine';
import { toolOf } from '../../../support/toolOf';

/** What the field Parameters holds once the editor has asked the node for it. */
async function filledByModel(node: INodeType, operation: string): Promise<IDataObject> {
	const context = { getCurrentNodeParameter: () => operation } as Partial<ILoadOptionsFunctions>;
	const ask = node.methods?.resourceMapping?.getArguments;
	const { fields = [] } = (await ask?.call(context as ILoadOptionsFunctions)) ?? {};
	return Object.fromEntries(fields.map(({ id, defaultValue }) => [id, defaultValue ?? null]));
}

interface Use {
	operation: string;
	/** What the model gives. */
	given?: IDataObject;
	/** What the user gives. */
	fixed?: IDataObject;
}

describe('a node that an AI agent uses as its tool', () => {
	let gateway: Gateway;

	beforeAll(async () => {
		gateway = await startGateway();
	});
	beforeEach(() => gateway.reset());
	afterAll(() => gateway.close());

	const use = async (node: INodeType, resource: string, { operation, given, fixed }: Use) => {
		const value = { ...(await filledByModel(node, operation)), ...fixed };
		const parameters = { mappingMode: 'defineBelow', value, schema: [], matchingColumns: [] };
		const { error } = await runNode({
			node: toolOf(node),
			parameters: { resource, operation, parameters, limit: 1 },
			credentials: new CredentialStore(credentialsFor(gateway)),
			items: [{ json: given ?? {} }],
		});
		return { error, business: gateway.calls[0]?.business };
	};
	const soldTrades = (more: Partial<Use>) =>
		use(new TaobaoTrade(), 'trade', { operation: 'taobao.trades.sold.get', ...more });

	it('sends what the model gives and nothing that it leaves out', async () => {
		const given = { fields: 'tid', status: 'WAIT_SELLER_SEND_GOODS' };
		const { error, business } = await soldTrades({ given });
		expect(error).toBeUndefined();
		expect(business).toMatchObject(given);
		const sent = Object.keys(business ?? {}).filter((name) => !name.startsWith('page_'));
		expect(sent.sort()).toEqual(['fields', 'status']);
	});

	it('sends what a field holds at first, where the model gives nothing', async () => {
		const { business } = await soldTrades({ given: { fields: '' } });
		expect(business?.fields).toMatch(/^tid,.*status/);
	});

	it('keeps what the user has filled in', async () => {
		const { business } = await soldTrades({
			given: { status: 'TRADE_CLOSED', buyer_nick: 'a' },
			fixed: { status: 'TRADE_FINISHED', buyer_nick: null },
		});
		expect(business?.status).toBe('TRADE_FINISHED');
		expect(business).not.toHaveProperty('buyer_nick');
	});

	it('leaves out a number that the model does not give, and sends 0', async () => {
		const operation = 'taobao.item.sku.update';
		const given = { num_iid: '1', properties: '1:2' };
		const absent = await use(new TaobaoItem(), 'sku', { operation, given });
		expect(absent.business).toMatchObject(given);
		expect(absent.business).not.toHaveProperty('quantity');
		gateway.reset();
		const none = await use(new TaobaoItem(), 'sku', {
			operation,
			given: { ...given, quantity: 0 },
		});
		expect(none.business?.quantity).toBe('0');
	});

	it('takes objects as such', async () => {
		const msg = { msgtype: 'text', text: { content: 'Shipped' } };
		const operation = 'dingtalk.oapi.message.corpconversation.asyncsend_v2';
		const given = { agent_id: '1', msg, userid_list: 'manager4220' };
		const { error } = await use(new DingTalkMessages(), 'workNotification', { operation, given });
		expect(error).toBeUndefined();
		expect(JSON.parse(gateway.calls.at(-1)?.rawBody ?? '')).toMatchObject({ msg });
	});

	describe('tells the model, in the message alone,', () => {
		it('all parameters that are missing', async () => {
			const { error } = await use(new TaobaoItem(), 'sku', {
				operation: 'taobao.item.sku.update',
			});
			expect(error?.message).toMatch(
				/takes the parameters num_iid \(.+\), properties \(.+\): they must be given/,
			);
		});

		it('the values that are allowed', async () => {
			const { error } = await soldTrades({ given: { status: 'PAID' } });
			expect(error?.message).toMatch(/parameter status: .*WAIT_SELLER_SEND_GOODS/);
		});

		it('the member that is missing', async () => {
			const operation = 'dingtalk.oapi.message.corpconversation.asyncsend_v2';
			const given = { agent_id: '1', msg: { msgtype: 'text', text: {} } };
			const { error } = await use(new DingTalkMessages(), 'workNotification', { operation, given });
			expect(error?.message).toMatch(/msg\.text\.content: it must be given/);
		});

		it('what the platform says no to, with its code', async () => {
			const { error } = await use(new TaobaoTrade(), 'trade', {
				operation: 'taobao.trade.get',
				given: { tid: '1', fields: 'tid' },
			});
			expect(error?.message).toContain('isv.trade-not-exist');
		});

		it.each([
			['memoo', 'memo'],
			['sellerMemo', 'memo'],
			['qty', undefined],
		])('the name that is nearest to %s', async (name, close) => {
			const { error } = await runNode({
				node: toolOf(new TaobaoTrade()),
				parameters: {
					resource: 'trade',
					operation: 'taobao.trade.memo.update',
					parameters: { value: { tid: '1', [name]: 'x' } },
				},
				credentials: new CredentialStore(credentialsFor(gateway)),
			});
			expect(error?.message).toContain(`has no parameter "${name}"`);
			if (close) expect(error?.message).toContain(`Most alike: ${close}`);
			else expect(error?.message).not.toContain('Most alike');
			expect(gateway.calls).toEqual([]);
		});
	});
});
