import type { DescribedParameter, Operation } from '../../../nodes/shared/catalogue/types';
import { checkDefaults } from '../../../tools/catalogue/checkDefaults';

const problems = (parameter: Partial<DescribedParameter>, paging?: Operation['paging']) =>
	checkDefaults([
		{
			method: 'a.b',
			parameters: [{ name: 'x', type: 'string', label: 'X', description: 'X', ...parameter }],
			...(paging && { paging }),
		} as Operation,
	]);

describe('checkDefaults', () => {
	it.each<[string, string]>([
		['item_id', '0'],
		['buyerId', '-1'],
		['add_item_ids', '-1'],
		['start', '2017-03-08'],
		['file', 'http://a.example/b.png'],
		['md5key', '8cb02c0e5fe2e0a1f4d8aa52b6b9a4d1'],
		['phone', '156****5886'],
		['disease', '妇科'],
	])('takes what looks like an example for %s unless the description names it', (name, value) => {
		const found = problems({ name, default: value });
		expect(found).toEqual([
			expect.stringContaining(`a.b: ${name}: default "${value}" looks like an`),
		]);
		expect(problems({ name, default: value, description: `Default ${value}` })).toEqual([]);
	});

	it.each<[string, Partial<DescribedParameter>]>([
		['a text', { default: 'taobao' }],
		['an amount', { default: '0' }],
		['true of a flag that ends like an ID', { name: 'to_uuid', type: 'boolean', default: 'true' }],
		['a Chinese option', { default: '城市', options: [{ value: '城市', name: 'City' }] }],
		[
			'an option that is an ID',
			{ name: 'scene_id', default: '1', options: [{ value: '1', name: 'Any' }] },
		],
		['no default', { name: 'item_id' }],
	])('lets %s be', (_, parameter) => {
		expect(problems(parameter)).toEqual([]);
	});

	it('reports a default that is no option, in lists each entry', () => {
		const options = [
			{ value: '1', name: 'One' },
			{ value: '2', name: 'Two' },
		];
		expect(problems({ options, default: '0' })).toEqual([
			'a.b: x: default "0" is none of the options',
		]);
		expect(problems({ options, type: 'numeric[]', default: '1,2' })).toEqual([]);
		expect(problems({ options, type: 'numeric[]', default: '1,3' })).toHaveLength(1);
	});

	it('reports a default of what must be given, outside the limits, or of no size', () => {
		expect(problems({ required: true, default: 'a' })).toEqual([
			'a.b: x: default "a" never counts, as the parameter is required',
		]);
		expect(problems({ type: 'number', minValue: 1, default: '0' })).toEqual([
			'a.b: x: default "0" is outside the limits',
		]);
		const paging = { style: 'page', parameter: 'page', size: 'x' } as const;
		expect(problems({ type: 'number', default: '0' }, paging)).toEqual([
			'a.b: x: default "0" is no size of a page',
		]);
	});
});
