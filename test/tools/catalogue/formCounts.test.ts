import type { INodeProperties } from 'n8n-workflow';
import { describe as describeNode } from '../../../nodes/shared/description/describeDomain';
import type { DescribedParameter, Domain, Operation } from '../../../nodes/shared/catalogue/types';
import { type FormCounts, countForms } from '../../../tools/catalogue/formCounts';

const parameter = (change: Partial<DescribedParameter>): DescribedParameter => ({
	...{ name: 'p', type: 'string', label: 'P', description: 'What it is' },
	...change,
});

/** How many of each kind there are in a node with one operation that takes one parameter; what is none is left out. */
function counted(change: Partial<DescribedParameter>, properties?: INodeProperties[]) {
	const operation = {
		...{ method: 'a.b', name: 'Get', action: 'Get', description: '', title: '' },
		parameters: [parameter(change)],
	} as unknown as Operation;
	const domain: Domain = {
		...{ value: 'shop', displayName: 'Shop', description: 'd', keywords: [], categories: [] },
		resources: [{ value: 'r', name: 'R', operations: [operation] }],
	};
	const counts = countForms([domain], (one) => properties ?? describeNode(one).properties);
	const found = (Object.entries(counts) as Array<[keyof FormCounts, string[]]>).map(
		([name, places]): [string, number] => [name, places.length],
	);
	return Object.fromEntries(found.filter(([, count]) => count > 0));
}

describe('countForms', () => {
	it.each<[string, Partial<DescribedParameter>, Record<string, number>]>([
		['nothing of a text', {}, {}],
		[
			'JSON without members or example',
			{ type: 'json' },
			{ blindJson: 1, blindJsonWithoutExample: 1 },
		],
		['JSON with an example', { type: 'json', example: '{"a":1}' }, { blindJson: 1 }],
		['an object without members', { type: 'struct', example: '{}' }, { blindJson: 1 }],
		[
			'a form, and JSON of any shape in it',
			{ type: 'struct', fields: [{ name: 'm', type: 'json', label: 'M' }] },
			{ forms: 1, openJson: 1 },
		],
		[
			'a form in a form, and a member without a label',
			{
				type: 'struct',
				fields: [
					{ name: 'm', type: 'struct', label: 'M', fields: [{ name: 'n', type: 'string' }] },
				],
			},
			{ forms: 1, innerForms: 1, unlabelledMembers: 1 },
		],
	])('counts %s', (_, change, counts) => {
		expect(counted({ required: true, ...change })).toEqual(counts);
	});

	it('counts what lies deeper than forms go', () => {
		const nested = (levels: number): DescribedParameter =>
			parameter({
				...{ name: `level${levels}`, type: 'struct', required: true },
				fields: [levels === 1 ? parameter({ name: 'leaf', required: true }) : nested(levels - 1)],
			});
		expect(counted(nested(6))).toMatchObject({ forms: 1, deepJson: 1 });
	});

	it('counts required members that are not shown', () => {
		const fields = [parameter({ name: 'm', required: true })];
		const struct = { type: 'struct', required: true, fields } as const;
		expect(counted(struct)).toEqual({ forms: 1 });
		expect(counted(struct, [])).toEqual({ hiddenRequired: 2 });
	});

	it('counts lists that do not say how they are entered', () => {
		const field = (change: Partial<INodeProperties>): INodeProperties[] => [
			{
				...{ displayName: 'Items', name: 'p', type: 'string', default: '' },
				displayOptions: { show: { operation: ['a.b'] } },
				...change,
			},
		];
		const list = { type: 'string[]' } as const;
		expect(counted(list, field({ description: 'The items' }))).toEqual({ silentLists: 1 });
		expect(counted(list, field({ description: 'Comma-separated' }))).toEqual({});
		expect(counted(list, field({ typeOptions: { multipleValues: true } }))).toEqual({});
		expect(counted(list, field({ type: 'multiOptions' }))).toEqual({});
		expect(counted({ type: 'string' }, field({}))).toEqual({});
	});
});
