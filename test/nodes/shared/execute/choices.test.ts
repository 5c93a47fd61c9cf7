import type { IDataObject } from 'n8n-workflow';
import { TaobaoTrade } from '../../../../nodes/TaobaoTrade/TaobaoTrade.node';
import type { DescribedField } from '../../../../nodes/shared/catalogue/types';
import { serialise } from '../../../../nodes/shared/values/serialise';
import { runNode } from '../../../support/engine';
import { type ListServer, startListServer } from '../../../support/listServer';

describe('a value that an expression gives for a list to choose from', () => {
	let top: ListServer;
	beforeAll(async () => {
		top = await startListServer();
	});
	beforeEach(() => {
		top.sent.length = 0;
		top.answer = () => ({ trades_sold_get_response: { total_results: 0 } });
	});
	afterAll(() => top.close());

	const trades = (additionalFields: IDataObject, parameters: IDataObject = {}) =>
		runNode({
			node: new TaobaoTrade(),
			parameters: {
				resource: 'trade',
				operation: 'taobao.trades.sold.get',
				fields: ['tid', 'status'],
				additionalFields,
				...parameters,
			},
			credentials: top.credential,
		});

	it('is sent when it is in the list', async () => {
		const { error } = await trades({ status: '={{ "WAIT_BUYER" + "_PAY" }}' });
		expect(error).toBeUndefined();
		expect(top.sent[0]).toMatchObject({ status: 'WAIT_BUYER_PAY', fields: 'tid,status' });
	});

	it.each([
		[{ status: '={{ "paid" }}' }, 'status: it must be one of TRADE_NO_CREATE_PAY, WAIT_BUYER_PAY'],
		[{ type: '={{ ["cod", "gift"] }}' }, 'type[1]: it must be one of fixed, auction'],
		[{ type: '={{ "cod,gift" }}' }, 'type[1]: it must be one of fixed, auction'],
	])('is refused before the call with the values that are allowed: %j', async (fields, told) => {
		const { error } = await trades(fields);
		expect(error?.message).toMatch(/^The field ".+" is not valid$/);
		expect(error?.description).toContain(told);
		expect(error?.description).toContain('more.');
		expect(top.sent).toEqual([]);
	});

	it.each(['tid,status', '={{ ["tid", "status"] }}', '={{ "tid,status" }}', '["tid","status"]'])(
		'names members of the answer as %s',
		async (fields) => {
			await trades({}, { fields });
			expect(top.sent[0]).toMatchObject({ fields: 'tid,status' });
		},
	);

	it('may name members that the list lacks, as the platform may know newer ones', async () => {
		const { error } = await trades({}, { fields: '={{ ["tid", "orders.oid", "new_member"] }}' });
		expect(error).toBeUndefined();
		expect(top.sent[0]).toMatchObject({ fields: 'tid,orders.oid,new_member' });
	});
});

describe('members with a list to choose from', () => {
	const options = [
		{ value: '1', name: 'One' },
		{ value: '02', name: 'Two' },
	];
	const field: DescribedField = {
		name: 'x',
		type: 'struct',
		fields: [
			{ name: 'kind', type: 'numeric', options },
			{ name: 'kinds', type: 'string[]', options },
		],
	};

	it.each([{ kind: 1 }, { kind: '02', kinds: ['1', '02'] }, { kind: '', kinds: [] }])(
		'take its values: %j',
		(value) => {
			expect(() => serialise(value, field)).not.toThrow();
			expect(() => serialise(JSON.stringify(value), field)).not.toThrow();
		},
	);

	it.each([
		[{ kind: 2 }, '.kind'],
		[{ kinds: ['1', '3'] }, '.kinds[1]'],
	])('refuse others, and name the place: %j', (value, path) => {
		const refusal = expect.objectContaining({ path, allowed: 'one of 1, 02' }) as Error;
		expect(() => serialise(value, field)).toThrow(refusal);
		expect(() => serialise(JSON.stringify(value), field)).toThrow(refusal);
	});
});
