import { type Gateway, startGateway } from '../../../../gateway/Gateway';
import { TaobaoTrade } from '../../../../nodes/TaobaoTrade/TaobaoTrade.node';
import { credentialOf } from '../../../support/credential';
import { runNode } from '../../../support/engine';

const NOTIFY = 'taobao.rdc.aligenius.order.returngoods.notify';

describe('the optional parameters of a delisted operation', () => {
	let gateway: Gateway;

	beforeAll(async () => {
		gateway = await startGateway();
	});
	beforeEach(() => gateway.reset());
	afterAll(() => gateway.close());

	const run = (additionalFields: unknown) =>
		runNode({
			node: new TaobaoTrade(),
			parameters: {
				...{ resource: 'refund', showDelisted: true, operation: NOTIFY },
				additionalFields: additionalFields as string,
			},
			items: [{ json: { id: '1234567890123456789' } }],
			credentials: credentialOf(gateway),
		});
	const given = { parent_order_id: '1234567890123456789', refund_return_notes: 'a' };

	it.each([
		['JSON', JSON.stringify(given)],
		[
			'JSON with digits that JavaScript would round',
			'{"parent_order_id": 1234567890123456789, "refund_return_notes": "a"}',
		],
		['an expression', '={{ { parent_order_id: $json.id, refund_return_notes: "a" } }}'],
		[
			'JSON with an expression in it',
			'={"parent_order_id": "{{ $json.id }}", "refund_return_notes": "a"}',
		],
	])('travel by their wire names from %s', async (_, value) => {
		const { error } = await run(value);
		expect(error).toBeUndefined();
		expect(gateway.calls[0]?.business).toMatchObject(given);
	});

	it.each(['{}', ''])('may be left out: %j', async (value) => {
		const { error } = await run(value);
		expect(error).toBeUndefined();
		expect(gateway.calls[0]?.method).toBe(NOTIFY);
	});

	it('are refused by a name that there is not, before anything is sent', async () => {
		const { error } = await run('{"order": "1"}');
		expect(error?.message).toBe('The parameter "order" is unknown');
		expect(error?.description).toMatch(
			/no parameter "order".*It takes parent_order_id, refund_return_notes/,
		);
		expect(gateway.calls).toEqual([]);
	});

	it.each(['[1]', 'no JSON'])('must be a JSON object: %s', async (value) => {
		const { error } = await run(value);
		expect(error?.message).toBe('The field "Additional Fields (JSON)" is not valid');
		expect(gateway.calls).toEqual([]);
	});
});
