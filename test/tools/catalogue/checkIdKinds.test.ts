import type { Operation } from '../../../nodes/shared/catalogue/types';
import { CatalogueError } from '../../../tools/catalogue/CatalogueError';
import { checkIdKinds } from '../../../tools/catalogue/checkIdKinds';
import { compileAll } from '../../../tools/catalogue/compile';
import type { Place } from '../../../tools/catalogue/pickers';
import { readCatalogue } from '../../../tools/catalogue/readCatalogue';

const place = (method: string, name: string, picker?: string): Place =>
	({
		operation: { method },
		path: name,
		field: { name, type: 'string', picker },
	}) as Partial<Place> as Place;
const operation = (method: string, status: Operation['status']) =>
	[
		method,
		{ method, status, parameters: [{ name: 'tid', type: 'number' }] } as Partial<Operation>,
	] as [string, Operation];
const known = {
	places: [
		place('trade.get', 'tid', 'trade'),
		place('trade.close', 'tid'),
		place('rate.add', 'tid'),
	],
	operations: new Map([operation('count.get', 'current'), operation('old.get', 'delisted')]),
	isExplained: ({ operation: { method } }: Place) => method === 'rate.add',
};
const pickers = { trade: { pickers: ['trade'] } };
const judge = (kinds: object, by: object) => checkIdKinds(kinds as never, by as never, known);

describe('checkIdKinds', () => {
	it('is content with lists of the kind, delisted operations and reasons, and counts', () => {
		const kinds = {
			trade: {
				'trade.get': ['tid'],
				'trade.close': ['tid'],
				'rate.add': ['tid'],
				'old.get': ['tid'],
			},
		};
		const by = { trade: { pickers: ['trade'], without: { 'trade.* tid': 'a reason' } } };
		const { problems, line } = judge(kinds, by);
		expect(problems).toEqual([]);
		expect(line).toContain('Of 4 IDs that SDKs and documents name 1 are picked');
	});

	it.each<[problem: string, kinds: object, by: object]>([
		[
			'trade.get tid takes an ID of refund, and is picked from trade',
			{ refund: { 'trade.get': ['tid'] } },
			{},
		],
		[
			'trade.close tid takes an ID of trade, has no list, and nothing says why',
			{ trade: { 'trade.get': ['tid'], 'trade.close': ['tid'] } },
			pickers,
		],
		[
			'id-kinds.json: gone.get has no tid',
			{ trade: { 'trade.get': ['tid'], 'gone.get': ['tid'] } },
			pickers,
		],
		[
			'id-kinds.json: count.get has no oid',
			{ trade: { 'trade.get': ['tid'], 'count.get': ['oid'] } },
			pickers,
		],
		[
			'id-kinds.json: count.get tid can take no ID',
			{ trade: { 'trade.get': ['tid'], 'count.get': ['tid'] } },
			pickers,
		],
		[
			'kind-pickers.json: trade: trade matches nothing',
			{ trade: { 'rate.add': ['tid'] } },
			pickers,
		],
		[
			'kind-pickers.json: trade: rate.* tid matches nothing',
			{ trade: { 'trade.get': ['tid'] } },
			{ trade: { pickers: ['trade'], without: { 'rate.* tid': 'a reason' } } },
		],
		[
			'kind-pickers.json: gone is no kind of id-kinds.json',
			{ trade: { 'trade.get': ['tid'] } },
			{ ...pickers, gone: { pickers: ['trade'] } },
		],
	])('finds that %s', (problem, kinds, by) => expect(judge(kinds, by).problems).toEqual([problem]));
});

/** Problems of our catalogue when what is picked from one of two lists is picked from the other. */
function problemsOfSwap(names: string[], one: string, other: string): readonly string[] {
	const catalogue = readCatalogue();
	const swapped: Record<string, string> = { [one]: other, [other]: one };
	const pickerRules = catalogue.pickerRules.map((rule) =>
		names.length === 0 || rule.names.some((name) => names.includes(name))
			? { ...rule, picker: swapped[rule.picker] ?? rule.picker }
			: rule,
	);
	try {
		compileAll({ ...catalogue, pickerRules });
	} catch (error) {
		if (error instanceof CatalogueError) return error.problems;
	}
	return [];
}

it.each([
	['dingTalkApp', 'dingTalkAgent', []],
	['taobaoPicture', 'taobaoPictureCategory', ['picture_category_id']],
	['taobaoRefund', 'taobaoTrade', ['biz_order_id']],
] as Array<[string, string, string[]]>)('the check tells %s from %s', (one, other, names) => {
	const problem = expect.stringMatching(/ takes an ID of \S+, and is picked from /) as unknown;
	expect(problemsOfSwap(names, one, other)).toContainEqual(problem);
});
