import type { DescribedParameter, Operation } from '../../../nodes/shared/catalogue/types';
import { checkPickerRequest } from '../../../tools/catalogue/checkPickerRequest';

const text = { label: '', description: '' };
const parameters: DescribedParameter[] = [
	{ ...text, name: 'page', type: 'number', required: true },
	{ ...text, name: 'kind', type: 'string', options: [{ value: '1', name: 'One' }] },
	{ ...text, name: 'word', type: 'string' },
	{
		...text,
		name: 'query',
		type: 'struct',
		fields: [
			{ name: 'city', type: 'string', required: true },
			{ name: 'size', type: 'number' },
		],
	},
];
const operation = {
	parameters,
	paging: { style: 'page', parameter: 'page' },
} as Partial<Operation> as Operation;
const list = { method: 'a.b', place: 'a[]' };
const city = { parameter: 'query.city', fields: ['city'] };

describe('checkPickerRequest', () => {
	it.each([
		[{}, {}],
		[{ search: 'word', fixed: { kind: '1' } }, {}],
		[{ fixed: { 'query.size': 3 } }, { needs: [city] }],
		[{ fixed: { word: { daysAgo: 3, as: 'ms' } } }, { tree: { ask: 'kind' } }],
	])('takes %j with %j', (asked, rest) => {
		expect(checkPickerRequest(operation, { ...list, ...asked }, rest)).toEqual([]);
	});

	it.each([
		[{ search: 'words' }, {}, ['has no parameter words']],
		[{}, { tree: { ask: 'above' } }, ['has no parameter above']],
		[{ fixed: { page: 1 } }, {}, ['pages by page itself']],
		[{ fixed: { kind: '2' } }, {}, ['kind does not take 2']],
		[{ fixed: { kind: 2 } }, {}, ['kind does not take 2']],
		[{ search: 'query.size' }, { needs: [city] }, ['takes no words by query.size']],
		[{}, { needs: [city, city] }, ['is asked with query.city twice']],
		[{ fixed: { 'query.size': 3 } }, {}, ['needs query.city']],
		[{}, { needs: [{ ...city, optional: true as const }] }, ['cannot do without query.city']],
	])('refuses %j with %j', (asked, rest, problems) => {
		expect(checkPickerRequest(operation, { ...list, ...asked }, rest)).toEqual(problems);
	});

	it('asks for what is required, unless the platform has a value of its own', () => {
		const needed = { ...text, name: 'shop', type: 'string', required: true } as const;
		const withOne = (one: DescribedParameter) => ({ ...operation, parameters: [one] });
		const free = { ...operation, paging: undefined };
		expect(
			checkPickerRequest({ ...free, ...withOne(needed), paging: undefined }, list, {}),
		).toEqual(['needs shop']);
		const standard = { ...needed, default: 'own' };
		expect(checkPickerRequest({ ...withOne(standard), paging: undefined }, list, {})).toEqual([]);
	});
});
