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
	it('offers the values that the platform takes, and chooses none: the editor takes an empty choice that is optional', () => {
		expect(field({ type: 'numeric', options })).toEqual({
			displayName: 'Status',
			name: 'x',
			type: 'options',
			options: [
				{ name: 'Paid', value: '1' },
				{ name: 'Shipped', value: '2', description: 'On its way' },
			],
			default: '',
			allowArbitraryValues: true,
			description: 'Only trades in this state',
		});
	});

	it('begins with what the platform takes by default, if that is one of the values', () => {
		expect(field({ options, default: '2' }).default).toBe('2');
		expect(field({ options, default: '2' })).not.toHaveProperty('allowArbitraryValues');
		expect(field({ options, default: '9' }).default).toBe('');
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

	it('leaves a required choice to the user, and shows that it is missing', () => {
		expect(field({ options, required: true }).default).toBe('');
		expect(field({ options, required: true })).not.toHaveProperty('allowArbitraryValues');
	});

	it('offers several values of a list', () => {
		const { type, default: chosen } = field({ type: 'string[]', options, default: '2,9' });
		expect([type, chosen]).toEqual(['multiOptions', ['2']]);
	});

	it('lets the editor ask for the members of a record, and chooses all for a required field, as many as the platform takes', () => {
		const members = (parameter: Partial<DescribedParameter>) =>
			field({ type: 'string[]', selectsMembers: true, required: true, ...parameter });
		expect(members({})).toEqual({
			displayName: 'Status',
			name: 'x',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getMembers', loadOptionsDependsOn: ['operation'] },
			default: ['tid', 'status'],
			required: true,
			description: 'Only trades in this state',
		});
		expect(members({ maxListSize: 1 }).default).toEqual(['tid']);
		expect(members({ prefill: 'tid' }).default).toEqual(['tid']);
		expect(members({ selectable: ['id', 'state'] }).default).toEqual(['id', 'state']);
		expect(members({ required: undefined }).default).toEqual([]);
	});

	it('takes the members of a record as text where nobody describes it', () => {
		const parameter = { name: 'x', label: 'X', description: 'X', type: 'string[]' } as const;
		const described = describeField({} as Operation, { ...parameter, selectsMembers: true });
		expect(described).toMatchObject({
			type: 'string',
			default: '',
			description: 'Separated by commas',
		});
	});

	it('masks secrets, gives long texts lines, and numbers their bounds', () => {
		expect(field({ secret: true }).typeOptions).toEqual({ password: true });
		expect(field({ rows: 4 }).typeOptions).toEqual({ rows: 4 });
		expect(field({ type: 'number', minValue: 1, maxValue: 9 }).typeOptions).toEqual({
			minValue: 1,
			maxValue: 9,
		});
	});

	it('shows an example of JSON below its field, and leaves the members to the form', () => {
		const fields = [
			{ name: 'code', type: 'string' as const, required: true },
			{ name: 'count', type: 'number' as const },
		];
		const lines = { type: 'struct[]' as const, label: 'Lines', description: 'Lines', fields };
		expect(field(lines)).not.toHaveProperty('hint');
		expect(field(lines).description).toBe('A JSON array');
		const described = field({ ...lines, example: '[{"code": "a"}]' });
		expect(described.hint).toBe('e.g. [{"code": "a"}]');
	});

	it('says of JSON that its members are not published where nothing is known of them', () => {
		expect(field({ type: 'json' }).hint).toContain('not published');
		expect(field({ type: 'json', example: '[1]' }).hint).toBe('e.g. [1]');
		expect(field({ type: 'map', fields: [] })).not.toHaveProperty('hint');
	});

	it('leaves out a description that says no more than the label', () => {
		expect(field({ label: 'Shop ID', description: 'ID of the shop' })).not.toHaveProperty(
			'description',
		);
	});
});
