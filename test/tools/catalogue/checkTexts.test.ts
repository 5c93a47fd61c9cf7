import type { OperationFacts, OperationTexts } from '../../../nodes/shared/catalogue/types';
import { checkTexts } from '../../../tools/catalogue/checkTexts';

const glossary = {
	abbreviations: {},
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
const texts = (operation: object = {}, parameter: object = {}) =>
	({
		name: 'Get Item',
		action: 'Get item',
		description: 'Returns one item',
		parameters: { x: { label: 'Item ID', description: 'ID of the item', ...parameter } },
		...operation,
	}) as OperationTexts;
const fileOf = (entry: OperationTexts) => ({
	file: 'shop/item.texts.json',
	domain: 'shop',
	resource: 'item',
	texts: { 'taobao.item.get': entry },
});
const check = (entry: OperationTexts, parameter: object = {}) =>
	checkTexts([facts(parameter)], { texts: [fileOf(entry)], glossary }).map((problem) =>
		problem.replace('texts: taobao.item.get: ', ''),
	);

describe('checkTexts', () => {
	it('has nothing to say of good texts', () => {
		expect(check(texts())).toEqual([]);
	});

	it.each([
		[texts({ name: 'Fetch Item' }), {}, 'name: begins with "Fetch", no verb of the glossary'],
		[
			texts({ description: 'Returns it.' }),
			{},
			'description: is one sentence and ends with a full stop',
		],
		[texts({ description: 'Please call it' }), {}, 'description: says please'],
		[texts({}, { description: 'code of it' }), {}, 'x: description: begins with a small letter'],
		[
			texts({}, { description: 'Code. empty for all' }),
			{},
			'x: description: has a small letter behind a full stop',
		],
		[
			texts({}, { description: 'A commodity' }),
			{},
			'x: description: "commodity" instead of "item"',
		],
		[texts({}, { label: 'Item Id' }), {}, 'x: label: "Id" instead of "ID"'],
		[texts({}, { label: 'Param 0' }), {}, 'x: the label "Param 0" says nothing'],
		[texts(), { type: 'boolean' }, 'x: the description of a boolean begins with "Whether"'],
		[
			texts({}, { description: 'Whether to return it' }),
			{},
			'x: only the description of a boolean begins with "Whether"',
		],
		[texts(), { listsValues: true }, 'x: its text lists values: options or openSet'],
		[
			texts({}, { options: [{ value: 'a', name: 'A' }] }),
			{ type: 'numeric' },
			'x: "a" is no numeric',
		],
		[
			texts(
				{},
				{
					options: [
						{ value: '1', name: 'A' },
						{ value: '1', name: 'B' },
					],
				},
			),
			{},
			'x: the value "1" stands more than once',
		],
	])('finds what is wrong (%#)', (entry, parameter, problem) => {
		expect(check(entry, parameter)).toEqual([problem]);
	});

	it('takes a name of the platform for what it is', () => {
		expect(
			check(texts({}, { description: 'Value of taobao.commodity.get and commodity_id' })),
		).toEqual([]);
	});
});
