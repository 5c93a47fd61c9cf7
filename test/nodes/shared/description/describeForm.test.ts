import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import { describeForm } from '../../../../nodes/shared/description/describeForm';
import type {
	DescribedField,
	DescribedParameter,
	Operation,
} from '../../../../nodes/shared/catalogue/types';

const operation = { method: 'a.b', parameters: [] } as unknown as Operation;
const parameter = (change: Partial<DescribedParameter>): DescribedParameter => ({
	name: 'order',
	type: 'struct',
	label: 'Order',
	description: 'Order to create',
	...change,
});
const membersOf = ({ options = [] }: INodeProperties) =>
	(options as INodePropertyCollection[])[0]!.values;
const member = (field: DescribedField) =>
	membersOf(describeForm(operation, parameter({ fields: [field] })))[0]!;
const nested = (levels: number): DescribedField =>
	levels === 0
		? { name: 'leaf', type: 'string' }
		: { name: `level${levels}`, type: 'struct', fields: [nested(levels - 1)] };

describe('describeForm', () => {
	const optional = (name: string): DescribedField => ({ name, type: 'string' });

	it('shows required members, and keeps the others behind a list', () => {
		const fields: DescribedField[] = [
			{ name: 'code', type: 'string', label: 'Code', required: true },
			...['a', 'b', 'c'].map(optional),
		];
		const form = describeForm(operation, parameter({ required: true, fields }));
		expect(form).toMatchObject({
			displayName: 'Order',
			name: 'orderUi',
			type: 'fixedCollection',
			default: {},
			description: 'Order to create',
			typeOptions: { hideOptionalFields: true },
		});
		expect(membersOf(form).slice(0, 1)).toEqual([
			{ displayName: 'Code', name: 'code', type: 'string', default: '', required: true },
		]);
	});

	it('shows all of a few members', () => {
		const fields = ['a', 'b', 'c'].map(optional);
		expect(describeForm(operation, parameter({ fields })).typeOptions).toEqual({});
	});

	it('has a name of its own in Additional Fields, where n8n looks for required members at the top level', () => {
		expect(describeForm(operation, parameter({ fields: [] })).name).toBe('orderOptionalUi');
	});

	it('has rows for a list, which can be moved', () => {
		const form = describeForm(
			operation,
			parameter({ type: 'struct[]', required: true, fields: [] }),
		);
		expect(form.typeOptions).toMatchObject({ multipleValues: true, sortable: true });
		expect(form.default).toEqual({});
	});

	it('has rows of a name and a value for a map, which say what they are', () => {
		const fields: DescribedField[] = [
			{ name: 'name', type: 'string', label: 'Item Code', required: true },
			{ name: 'value', type: 'boolean', label: 'Value', required: true },
		];
		const form = describeForm(operation, parameter({ type: 'map', required: true, fields }));
		expect(form.typeOptions).toMatchObject({ multipleValues: true });
		expect(membersOf(form)).toMatchObject([
			{ displayName: 'Item Code', name: 'name', type: 'string', required: true },
			{ displayName: 'Value', name: 'value', type: 'options', required: true },
		]);
	});

	it.each<[DescribedField, Partial<INodeProperties>]>([
		[
			{ name: 'a', type: 'number' },
			{ type: 'number', default: '' },
		],
		[
			{ name: 'a', type: 'date' },
			{ type: 'dateTime', default: '' },
		],
		[
			{ name: 'a', type: 'numeric' },
			{ type: 'string', default: '' },
		],
		[
			{ name: 'a', type: 'json' },
			{ type: 'json', default: '{}' },
		],
	])('has the widget of %j, empty at first', (field, property) => {
		expect(member(field)).toMatchObject(property);
	});

	it('chooses nothing before the user does', () => {
		const options = [{ value: '1', name: 'One' }];
		expect(member({ name: 'a', type: 'boolean' })).toMatchObject({ type: 'options', default: '' });
		expect(member({ name: 'a', type: 'string', options })).toMatchObject({
			type: 'options',
			default: '',
			options,
		});
	});

	it('shows the body of the kind that is chosen', () => {
		const when = { name: 'msg.type', values: ['link'] };
		expect(member({ name: 'link', type: 'string', when }).displayOptions).toEqual({
			show: { msg_type: ['link'] },
		});
	});

	it('offers for a text what it may hold, each in fields of its own', () => {
		const holds: DescribedField[] = [
			{ name: 'list', type: 'string[]', label: 'List', description: 'Several choices' },
			{ name: 'files', type: 'struct[]', label: 'Files', fields: [{ name: 'id', type: 'string' }] },
		];
		const value: DescribedField = { name: 'value', type: 'string', required: true, holds };
		const form = describeForm(operation, parameter({ fields: [value] }));
		const [kind, ...fields] = membersOf(form);
		expect(kind).toEqual({
			displayName: 'Value Type',
			name: 'valueKind',
			type: 'options',
			options: [
				{ name: 'Text', value: 'text' },
				{ name: 'List', value: 'list', description: 'Several choices' },
				{ name: 'Files', value: 'files' },
			],
			default: 'text',
			required: true,
		});
		expect(
			fields.map(({ name, required, displayOptions }) => [name, required, displayOptions]),
		).toEqual(
			['text', 'list', 'files'].map((shown) => [
				shown === 'text' ? 'value' : shown,
				true,
				{ show: { valueKind: [shown] } },
			]),
		);
	});

	it('has lines for a long text', () => {
		const field: DescribedField = { name: 'text', type: 'string', rows: 4 };
		expect(member(field).typeOptions).toEqual({ rows: 4 });
	});

	it('is nested four levels deep; what lies deeper is JSON', () => {
		let property = describeForm(operation, parameter({ fields: [nested(5)] }));
		const types = [];
		while (property.type === 'fixedCollection') {
			types.push(property.type);
			property = membersOf(property)[0]!;
		}
		expect(types).toHaveLength(4);
		expect(property.type).toBe('json');
	});

	it('names beside JSON, where a form ends, all members that it must hold', () => {
		const names = ['first_member', 'second_member', 'third_member'];
		const fields = names.map((name): DescribedField => ({ name, type: 'string', required: true }));
		const deep: DescribedField = { name: 'deep', type: 'struct', fields };
		const around = (inner: DescribedField, levels: number): DescribedField =>
			levels === 0 ? inner : around({ name: 'a', type: 'struct', fields: [inner] }, levels - 1);
		let form = member(around(deep, 3));
		while (form.type === 'fixedCollection') form = membersOf(form)[0]!;
		for (const name of names) expect(form.hint).toContain(`"${name}"`);
	});
});
