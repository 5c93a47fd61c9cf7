import type { Domain } from '../../../nodes/shared/catalogue/types';
import { checkActions } from '../../../tools/catalogue/checkActions';

const abbreviations = { SKU: 'stock keeping unit' };

/** Problems of the operations of one node by their names; `a`, `b` … are their methods. */
const problemsOf = (...names: string[]) => {
	const operations = names.map((name, index) => ({
		...{ name, method: String.fromCharCode(97 + index) },
		...{ apiId: index, category: '', title: '', status: 'current' as const },
		...{ action: name, description: '', parameters: [] },
	}));
	const domain: Domain = {
		...{ value: 'shop', displayName: 'Shop', description: '', keywords: [], categories: [] },
		resources: [{ value: 'item', name: 'Item', operations }],
	};
	const glossary = { verbs: [], terms: [], abbreviations };
	return checkActions([domain], glossary).filter((problem) => problem.startsWith('texts'));
};

describe('the check of names in action lists', () => {
	it.each(['Get SKU', 'Get Many SKUs', 'Get DingTalk User', 'Get Hotel (Older Version)'])(
		'takes %s',
		(name) => {
			expect(problemsOf(name)).toEqual([]);
		},
	);

	it.each([
		['Create WLB Order', '"WLB" is no abbreviation of the glossary'],
		['Get Many MVs', '"MV" is no abbreviation of the glossary'],
		['Ship by 3PL', '"3PL" is no abbreviation of the glossary'],
		['Get Instance (2014-05-26)', '"2014-05-26" is a code; say which is older, or what differs'],
		['Get Order (V2)', '"(V2)" is a code; say which is older, or what differs'],
		['Cancel Waybill Version 1', '"Version 1" is a code; say which is older, or what differs'],
	])('reports %s', (name, problem) => {
		expect(problemsOf(name)).toContain(`texts: a: name: ${problem}`);
	});

	it.each([
		['Update Item of Campaign', 'Update Items of Campaign'],
		['Get Many Stores of Item', 'Get Many Stores by Items'],
		['Get Many Categories', 'Get Many Category'],
	])('reports twins: %s, %s', (one, other) => {
		expect(problemsOf(one, other)).toEqual([
			`texts: b: name: "${other}" is hard to tell from "${one}" (a)`,
		]);
	});

	it('tells apart what n8n tells apart, and what has other words', () => {
		expect(problemsOf('Get Item', 'Get Many Items', 'Get Items in Bulk')).toEqual([]);
	});

	it('reports an abbreviation of the glossary that no name uses', () => {
		const glossary = { verbs: [], terms: [], abbreviations };
		expect(checkActions([], glossary)).toEqual(['glossary.json: no name uses SKU']);
	});
});
