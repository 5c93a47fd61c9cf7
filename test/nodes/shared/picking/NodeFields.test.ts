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
