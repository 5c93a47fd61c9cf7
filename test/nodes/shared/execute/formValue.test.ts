import { entryFields } from '../../../../nodes/shared/catalogue/forms';
import type { Field } from '../../../../nodes/shared/catalogue/types';
import { emptyStruct, formValue } from '../../../../nodes/shared/execute/formValue';

const text = (name: string, change: Partial<Field> = {}): Field => ({
	name,
	type: 'string',
	...change,
});
const address: Field = {
	name: 'address',
	type: 'struct',
	fields: [text('city'), text('zip.code')],
};
const line: Field = {
	name: 'lines',
	type: 'struct[]',
	fields: [text('code', { required: true }), { name: 'count', type: 'number' }],
};
const order: Field = {
	name: 'order',
	type: 'struct',
	fields: [
		text('note'),
		address,
		line,
		{ name: 'urgent', type: 'boolean' },
		{ name: 'tags', type: 'string[]' },
		{ name: 'extra', type: 'json' },
	],
};
const form = (value: object) => ({ value });

describe('formValue', () => {
	it('gives members by their wire names, forms in forms, and rows in their order', () => {
		const given = form({
			note: 'a',
			address: form({ city: 'b', zip_code: '1' }),
			lines: form([{ code: 'x', count: 2 }, { code: 'y' }]),
		});
		expect(formValue(given, order)).toEqual({
			note: 'a',
			address: { city: 'b', 'zip.code': '1' },
			lines: [{ code: 'x', count: 2 }, { code: 'y' }],
		});
	});

	it.each([undefined, {}, form({}), form({ note: '', address: form({ city: '' }), lines: {} })])(
		'gives nothing for what was left empty: %j',
		(given) => expect(formValue(given, order)).toBeUndefined(),
	);

	it('leaves out what was added and left empty, and keeps false and 0 that were set', () => {
		const given = form({
			note: '',
			urgent: 'false',
			tags: [],
			extra: '{}',
			lines: form([{ code: 'x', count: 0 }]),
		});
		expect(formValue(given, order)).toEqual({ urgent: 'false', lines: [{ code: 'x', count: 0 }] });
	});

	it('keeps an empty row that needs a member, so that it is told, and drops one that needs none', () => {
		expect(formValue(form({ lines: form([{ code: '' }]) }), order)).toEqual({ lines: [{}] });
		const rows: Field = { name: 'rows', type: 'struct[]', fields: [text('a')] };
		expect(formValue(form([{ a: '' }, { a: 'x' }]), rows)).toEqual([{ a: 'x' }]);
	});

	it('gives only the body of the chosen kind', () => {
		const body = (name: string): Field => ({
			...text(name),
			required: true,
			when: { name: 'msgtype', values: [name] },
		});
		const message: Field = {
			name: 'msg',
			type: 'struct',
			fields: [text('msgtype'), body('text'), body('link')],
		};
		const given = form({ msgtype: 'text', text: 'a', link: 'left from before' });
		expect(formValue(given, message)).toEqual({ msgtype: 'text', text: 'a' });
	});

	it('gives a struct that must be there with those that must be in it', () => {
		const city = text('city', { required: true });
		const inner: Field = { ...address, required: true, fields: [city] };
		const outer: Field = { ...order, required: true, fields: [inner, text('note')] };
		expect(formValue({}, outer)).toEqual({ address: {} });
		expect(emptyStruct({ ...outer, required: undefined })).toBeUndefined();
	});

	it('gives nothing for a struct that must be there though nothing in it must, so that it is missing', () => {
		expect(formValue({}, { ...order, required: true })).toBeUndefined();
		expect(formValue(form({ note: '' }), { ...order, required: true })).toBeUndefined();
	});

	describe('of a map', () => {
		const map: Field = { name: 'props', type: 'map', fields: entryFields({}) };
		const rows = (...values: object[]) => formValue(form(values), map);

		it('gives an object with the names and values of the rows', () => {
			const given = [
				{ name: 'color', value: 'red' },
				{ name: '7', value: 8 },
			];
			expect(rows(...given)).toEqual({ color: 'red', '7': 8 });
			expect(rows()).toBeUndefined();
			const outer: Field = { name: 'order', type: 'struct', fields: [map] };
			expect(formValue(form({ props: form([given[0]]) }), outer)).toEqual({
				props: { color: 'red' },
			});
		});

		it.each([
			['a row without a name', [{ name: '', value: 'x' }], '[0].name', 'given'],
			['a row without a value', [{ name: 'a', value: '' }], '[0].value', 'given'],
			['an empty row', [{ name: 'a', value: '1' }, {}], '[1].name', 'given'],
			[
				'a name that stands twice',
				[
					{ name: 'a', value: '1' },
					{ name: 'a', value: '2' },
				],
				'[1].name',
				'different in each row',
			],
		])('refuses %s', (_, given, path, allowed) => {
			expect(() => rows(...given)).toThrow(expect.objectContaining({ path, allowed }) as Error);
		});
	});
});

describe('formValue of a text that may hold JSON', () => {
	const value = text('value', { required: true });
	const cells: Field = {
		name: 'cells',
		type: 'struct[]',
		required: true,
		fields: [
			text('name', { required: true }),
			{ ...value, holds: [{ name: 'list', type: 'string[]' }] },
		],
	};
	const holds: Field[] = [
		{ name: 'list', type: 'string[]', maxListSize: 2 },
		{ name: 'files', type: 'struct[]', fields: [text('id', { required: true }), text('size')] },
		{ name: 'table', type: 'struct[]', flat: true, fields: [cells] },
	];
	const parts: Field = { name: 'parts', type: 'struct[]', fields: [{ ...value, holds }] };
	const textOf = (row: object) => formValue(form([row]), parts);

	it.each([
		['text', { value: '["as typed"]', list: 'left from before' }, '["as typed"]'],
		['nothing chosen', { value: 'a', valueKind: undefined }, 'a'],
		['a list', { valueKind: 'list', list: 'a, b', value: 'left from before' }, '["a","b"]'],
		['forms', { valueKind: 'files', files: form([{ id: 7, size: '' }]) }, '[{"id":"7"}]'],
	])('is %s', (_, row, expected) => {
		expect(textOf(row)).toEqual([{ value: expected }]);
	});

	it('is a list of lists for a table, whose cells hold texts', () => {
		const row = (...entries: object[]) => ({ cells: form(entries) });
		const table = form([
			row({ name: 'Item', value: 'Tea' }, { name: 'Tags', valueKind: 'list', list: 'a,b' }),
			row({ name: 'Item', value: 'Cup' }),
		]);
		const expected = [
			[
				{ name: 'Item', value: 'Tea' },
				{ name: 'Tags', value: '["a","b"]' },
			],
			[{ name: 'Item', value: 'Cup' }],
		];
		expect(textOf({ valueKind: 'table', table })).toEqual([{ value: JSON.stringify(expected) }]);
	});

	it('is left out when nothing was filled in', () => {
		expect(textOf({ valueKind: 'files', files: {} })).toEqual([{}]);
	});

	it.each([
		['[0].list', { valueKind: 'list', list: 'a,b,c' }],
		['[0].files[0].id', { valueKind: 'files', files: form([{ id: '' }]) }],
		[
			'[0].table[1].cells',
			{ valueKind: 'table', table: form([{ cells: form([{ name: 'a', value: 'b' }]) }, {}]) },
		],
		[
			'[0].table[0].cells[0].name',
			{ valueKind: 'table', table: form([{ cells: form([{ value: 'b' }]) }]) },
		],
	])('names the place %s of what is wrong', (path, row) => {
		expect(() => textOf(row)).toThrow(expect.objectContaining({ path }) as Error);
	});
});
