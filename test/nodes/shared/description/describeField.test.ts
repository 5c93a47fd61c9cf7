import { describeField } from '../../../../nodes/shared/description/describeField';
import type { DescribedParameter, Operation } from '../../../../nodes/shared/catalogue/types';

const operation = {
	result: 'trades[]',
	response: [
		{
			name: 'trades',
			type: 'Trade[]',
			fields: [
				{ name: 'tid', type: 'Number' },
				{ name: 'status', type: 'String' },
			],
		},
	],
} as Operation;
const field = (parameter: Partial<DescribedParameter>) =>
	describeField(operation, {
		name: 'x',
		type: 'string',
		label: 'Status',
		description: 'Only trades in this state',
		...parameter,
	});
const options = [
	{ value: '1', name: 'Paid' },
	{ value: '2', name: 'Shipped', description: 'On its way' },
];

describe('describeField', () => {
	it('offers the values that the platform takes, and chooses the first of an optional field', () => {
		expect(field({ type: 'numeric', options })).toEqual({
			displayName: 'Status',
			name: 'x',
			type: 'options',
			options: [
				{ name: 'Paid', value: '1' },
				{ name: 'Shipped', value: '2', description: 'On its way' },
			],
			default: '1',
			description: 'Only trades in this state',
		});
	});

	it('sorts a long list of values by name, and leaves numbers in their order', () => {
		const named = (values: string) => [...values].map((value) => ({ value, name: value }));
		const offered = (values: string) =>
			field({ options: named(values) })
				.options?.map(({ name }) => name)
				.join('');
		expect(offered('dbeca')).toBe('abcde');
		expect(offered('dbca')).toBe('dbca');
		expect(offered('54321')).toBe('54321');
	});

	it('leaves a required choice to the user unless the platform has a default', () => {
		expect(field({ options, required: true }).default).toBe('');
		expect(field({ options, required: true, default: '2' }).default).toBe('2');
	});

	it('offers several values of a list', () => {
		const { type, default: chosen } = field({ type: 'string[]', options, default: '2,9' });
		expect([type, chosen]).toEqual(['multiOptions', ['2']]);
	});

	it('fills in the members of a record for a field that chooses among them, as many as the platform takes', () => {
		expect(field({ selectsMembers: true }).default).toBe('tid,status');
		expect(field({ selectsMembers: true, maxListSize: 1 }).default).toBe('tid');
		expect(field({ selectsMembers: true, prefill: 'tid' }).default).toBe('tid');
	});

	it('masks secrets, gives long texts lines, and numbers their bounds', () => {
		expect(field({ secret: true }).typeOptions).toEqual({ password: true });
		expect(field({ rows: 4 }).typeOptions).toEqual({ rows: 4 });
		expect(field({ type: 'number', minValue: 1, maxValue: 9 }).typeOptions).toEqual({
			minValue: 1,
			maxValue: 9,
		});
	});

	it('shows what JSON looks like below its field, and leaves the members to the form', () => {
		const fields = [
			{ name: 'code', type: 'string' as const, required: true },
			{ name: 'count', type: 'number' as const },
		];
		const described = field({ type: 'struct[]', label: 'Lines', description: 'Lines', fields });
		expect(described.hint).toBe('e.g. [{"code": "…"}]');
		expect(described.description).toBe('A JSON array');
	});

	it('leaves out a description that says no more than the label', () => {
		expect(field({ label: 'Shop ID', description: 'ID of the shop' })).not.toHaveProperty(
			'description',
		);
	});
});
