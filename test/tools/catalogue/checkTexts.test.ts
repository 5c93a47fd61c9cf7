import type { OperationFacts, OperationTexts } from '../../../nodes/shared/catalogue/types';
import { checkTexts } from '../../../tools/catalogue/checkTexts';

const glossary = {
	verbs: ['Get'],
	terms: [
		{ use: 'item', not: ['commodity'] },
		{ use: 'ID', not: ['Id'] },
	],
};
const facts = (parameter: object = {}) =>
	({
		method: 'taobao.item.get',
		parameters: [{ name: 'x', type: 'string', ...parameter }],
	}) as OperationFacts;
const words = (operation: object = {}, parameter: object = {}) =>
	({
		name: 'Get Item',
		action: 'Get item',
		description: 'Returns one item',
		parameters: { x: { label: 'Item ID', description: 'ID of the item', ...parameter } },
		...operation,
	}) as OperationTexts;
const check = (entry: OperationTexts, parameter: object = {}) =>
	checkTexts(facts(parameter), entry, glossary).map((problem) =>
		problem.replace('words: taobao.item.get: ', ''),
	);

describe('checkTexts', () => {
	it('has nothing to say of good words', () => {
		expect(check(words())).toEqual([]);
	});

	it.each([
		[words({ name: 'Fetch Item' }), {}, 'name: begins with "Fetch", no verb of the glossary'],
		[words({ description: 'Returns it.' }), {}, 'description: is one sentence and ends with a full stop'],
		[words({ description: 'Please call it' }), {}, 'description: says please'],
		[words({}, { description: 'A commodity' }), {}, 'x: description: "commodity" instead of "item"'],
		[words({}, { label: 'Item Id' }), {}, 'x: label: "Id" instead of "ID"'],
		[words({}, { label: 'Param 0' }), {}, 'x: the label "Param 0" says nothing'],
		[words(), { type: 'boolean' }, 'x: the description of a boolean begins with "Whether"'],
		[
			words({}, { description: 'Whether to return it' }),
			{},
			'x: only the description of a boolean begins with "Whether"',
		],
		[words(), { listsValues: true }, 'x: its text lists values: options or openSet'],
		[
			words({}, { options: [{ value: 'a', name: 'A' }] }),
			{ type: 'numeric' },
			'x: "a" is no numeric',
		],
		[
			words({}, { options: [{ value: '1', name: 'A' }, { value: '1', name: 'B' }] }),
			{},
			'x: the value "1" stands more than once',
		],
	])('finds what is wrong (%#)', (entry, parameter, problem) => {
		expect(check(entry, parameter)).toEqual([problem]);
	});

	it('takes a name of the platform for what it is', () => {
		expect(check(words({}, { description: 'Value of taobao.commodity.get and commodity_id' }))).toEqual(
			[],
		);
	});
});
