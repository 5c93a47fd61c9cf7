import type { OperationFacts } from '../../../nodes/shared/catalogue/types';
import { applyCorrections } from '../../../tools/catalogue/corrections';
import type { Correction } from '../../../tools/catalogue/files';
import { factsChecker } from '../../../tools/catalogue/validateSchema';

const method = 'taobao.trade.get';
const facts = (): OperationFacts => ({
	method,
	apiId: 1,
	category: '交易API',
	title: '获取交易',
	status: 'current',
	parameters: [
		{ name: 'tid', type: 'numeric', required: true },
		{ name: 'query', type: 'struct', fields: [{ name: 'page', type: 'number' }] },
	],
	response: [{ name: 'trade', type: 'Trade', fields: [{ name: 'tid', type: 'Number' }] }],
});
const check = factsChecker();

/** Problems of one correction, and the facts after it. */
function correct(change: Partial<Correction>): { problems: string[]; operation: OperationFacts } {
	const operation = facts();
	const place = { file: 'shop/trade.corrections.json', domain: 'shop', resource: 'trade' };
	const changes = [{ method, field: '', from: null, to: null, ...change }];
	const problems = applyCorrections(
		new Map([[method, operation]]),
		[{ ...place, groups: [{ reason: 'The documentation is wrong here', changes }] }],
		check,
	);
	return { problems, operation };
}

describe('a correction', () => {
	it('adds a member to a list and removes one, by its name', () => {
		const buyer = { name: 'buyer', type: 'String' };
		const { operation } = correct({ field: 'response.trade.fields.buyer', to: buyer });
		expect(operation.response?.[0]?.fields).toEqual([{ name: 'tid', type: 'Number' }, buyer]);
		const { operation: without } = correct({
			field: 'parameters.tid',
			from: facts().parameters[0],
			to: null,
		});
		expect(without.parameters.map(({ name }) => name)).toEqual(['query']);
	});

	it('of a part of what another corrects leaves that one as it is', () => {
		const paging = { style: 'page', parameter: 'page_no' };
		const changes = [
			{ method, field: 'paging', from: null, to: paging },
			{ method, field: 'paging.id', from: null, to: 'tid' },
		];
		const groups = [{ reason: 'The documentation is wrong here', changes }];
		const file = { file: 'shop/trade.corrections.json', domain: 'shop', resource: 'trade', groups };
		for (const operation of [facts(), facts()]) {
			expect(applyCorrections(new Map([[method, operation]]), [file])).toEqual([]);
			expect(operation.paging).toEqual({ ...paging, id: 'tid' });
		}
	});

	it.each<[string, Partial<Correction>, string]>([
		[
			'leaves no list of parameters',
			{ field: 'parameters', from: facts().parameters },
			`${method}: must have required property 'parameters'`,
		],
		[
			'makes a title of a number',
			{ field: 'title', from: '获取交易', to: 3 },
			`${method}/title: must be string`,
		],
		[
			'makes a success of a number',
			{ field: 'success', to: 3 },
			`${method}/success: must be object`,
		],
		[
			'takes a name away',
			{ parameter: 'tid', field: 'name', from: 'tid' },
			`${method}/parameters/0: must have required property 'name'`,
		],
		[
			'knows a type of an answer that the platform has not',
			{ field: 'response.trade.fields.tid.type', from: 'Number', to: 'nummber' },
			`${method}/response/0/fields/0/type: must match pattern`,
		],
		[
			'gives a member of an answer a fact of parameters',
			{ field: 'response.trade.fields.tid.required', to: true },
			`${method}/response/0/fields/0: must NOT have additional properties {"additionalProperty":"required"}, known are name, type, kind, fields`,
		],
		[
			'adds a member under another name',
			{ field: 'response.trade.fields.buyer', to: { name: 'byer', type: 'String' } },
			`${method} response.trade.fields.buyer must have the name "buyer"`,
		],
		[
			'gives the operation another method',
			{ field: 'method', from: method, to: 'x.y' },
			`${method} method names the operation`,
		],
		[
			'changes nothing',
			{ parameter: 'tid', field: 'type', from: 'numeric', to: 'numeric' },
			`${method} tid type says the same as before`,
		],
		[
			'is about no fact but a property of the list',
			{ field: 'parameters.length', from: 2, to: 0 },
			`${method} parameters.length is now null, not 2`,
		],
		[
			'is about a part of a text',
			{ field: 'title.length', from: 4, to: 0 },
			`${method} title.length does not exist`,
		],
		[
			'is about what all objects have',
			{ field: 'constructor.name', from: 'Object', to: 'x' },
			`${method} constructor.name does not exist`,
		],
	])('that %s is refused, and changes nothing', (_, change, problem) => {
		const { problems, operation } = correct(change);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toContain(`shop/trade.corrections.json: ${problem}`);
		expect(operation).toEqual(facts());
	});
});
