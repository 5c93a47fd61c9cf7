import { LoadOptionsContext } from 'n8n-core';
import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';
import { NodeFields } from '../../../../nodes/shared/picking/NodeFields';

/** n8n's own reading of what the editor sends. */
const fields = (parameters: IDataObject, path = 'parameters.userid') => {
	const additionalData = { currentNodeParameters: parameters };
	const context = Reflect.construct(Object, [], LoadOptionsContext) as ILoadOptionsFunctions;
	return new NodeFields(Object.assign(context, { additionalData, path }));
};
const list = (value: unknown) => ({ __rl: true, mode: 'list', value }) as unknown as IDataObject;

describe('what the fields of a node hold', () => {
	it.each([
		['text', '7', '7'],
		['a number', 0, 0],
		['what was picked', list('7'), '7'],
		['a list', ['7', '8'], ['7', '8']],
	])('is found as %s', (_, given, value) => {
		const parameters = { dept_id: given } as IDataObject;
		expect(fields(parameters).value(['deptId', 'dept_id'])).toEqual(value);
	});

	it.each([
		['nothing', undefined],
		['blank text', ' '],
		['null, as the editor gives for an expression that it cannot work out', null],
		['an expression', '={{ $json.id }}'],
		['a picked expression', list('={{ $json.id }}')],
		['nothing picked', list('')],
		['nothing picked yet', { mode: 'list', value: '' }],
		['an empty list', []],
	])('is nothing for %s', (_, given) => {
		const parameters = { dept_id: given } as IDataObject;
		expect(fields(parameters).value(['dept_id'])).toBeUndefined();
	});

	it('is that beside the picked field before that of another row or further out', () => {
		const rows = [{ dept_id: list('1') }, { dept_id: list('2') }, { dept_id: '' }];
		const parameters = { dept_id: '9', additionalFields: { rowsUi: { value: rows } } } as never;
		const at = (row: number) =>
			fields(parameters, `parameters.additionalFields.rowsUi.value[${row}].userid`);
		expect(at(0).value(['dept_id'])).toBe('1');
		expect(at(1).value(['dept_id'])).toBe('2');
		expect(at(2).value(['dept_id'])).toBe('9');
	});

	it('is that around the row of the picked field, not that of another one', () => {
		const sku = () => ({ value: [{ sku_id: '' }, { sku_id: '' }] });
		const rows = [
			{ item_id: list('1'), skusUi: sku() },
			{ item_id: list('2'), skusUi: sku() },
			{ item_id: '', skusUi: sku() },
		];
		const parameters = { itemsUi: { value: rows } } as never;
		const at = (row: number) =>
			fields(parameters, `parameters.itemsUi.value[${row}].skusUi.value[1].sku_id`);
		expect(at(0).value(['item_id'])).toBe('1');
		expect(at(1).value(['item_id'])).toBe('2');
		expect(at(2).value(['item_id'])).toBeUndefined();
	});

	it('is none of a list with several rows elsewhere, and that of its only row', () => {
		const rows = [{ item_id: '1' }, { item_id: '2' }];
		expect(fields({ itemsUi: { value: rows } }).value(['item_id'])).toBeUndefined();
		expect(fields({ itemsUi: { value: rows.slice(1) } }).value(['item_id'])).toBe('2');
	});

	it('is not what lies further out when the field beside is an expression without a value', () => {
		const parameters = { cid: 'out', formUi: { value: { cid: null } } } as never;
		const at = fields(parameters, 'parameters.formUi.value.vid');
		expect(at.value(['cid'])).toBeUndefined();
		const written = { cid: 'out', formUi: { value: { cid: list('={{ $json.cid }}') } } } as never;
		expect(fields(written, 'parameters.formUi.value.vid').value(['cid'])).toBeUndefined();
	});

	it('is that of a form beside the picked field before that of one further out', () => {
		const parameters = {
			aUi: { value: { cid: 'far' } },
			zUi: { value: { bUi: { value: { cid: 'near' } }, vid: '' } },
		} as never;
		expect(fields(parameters, 'parameters.zUi.value.vid').value(['cid'])).toBe('near');
		expect(fields(parameters, 'parameters.vid').value(['cid'])).toBe('far');
	});

	it('is nothing that n8n keeps inside a picked value', () => {
		expect(fields({ cid: list('7') }).value(['value', 'mode'])).toBeUndefined();
	});

	it('is that of the outer field before that of an inner one', () => {
		const parameters = { deepUi: { value: { cid: 'in' } }, additionalFields: { cid: 'out' } };
		expect(fields(parameters).value(['cid'])).toBe('out');
		expect(fields({ deepUi: { value: { cid: 'in' } } }).value(['cid'])).toBe('in');
	});

	it('is nothing of a node without parameters', () => {
		expect(fields({}).value(['cid'])).toBeUndefined();
		expect(fields(undefined as never).value(['cid'])).toBeUndefined();
	});
});
