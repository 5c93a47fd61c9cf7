import type { INodeProperties } from 'n8n-workflow';
import type { DescribedField, Operation } from '../../../nodes/shared/catalogue/types';
import { shownFields } from '../../../tools/catalogue/shownFields';

const tid: DescribedField = { name: 'tid', type: 'string', required: true };
const text: INodeProperties = { displayName: 'TID', name: 'tid', type: 'string', default: '' };
const shownFor = (property: INodeProperties, show = {}): INodeProperties => ({
	...property,
	displayOptions: { show: { operation: ['a.b'], ...show } },
});
const form = (
	values: INodeProperties[],
	change: Partial<INodeProperties> = {},
): INodeProperties => ({
	...{ displayName: 'Order', name: 'orderUi', type: 'fixedCollection', default: {} },
	typeOptions: { hideOptionalFields: true },
	options: [{ displayName: 'Order', name: 'value', values }],
	...change,
});
const order = (...fields: DescribedField[]): DescribedField => ({
	...{ name: 'order', type: 'struct', fields },
});

/** Places that are seen without Add. */
function visible(field: DescribedField, properties: INodeProperties[], paging?: object): string[] {
	const operation = { method: 'a.b', parameters: [field], paging } as unknown as Operation;
	const shown = shownFields(operation, properties);
	return shown.filter(({ isVisible }) => isVisible).map(({ place }) => place);
}

describe('a parameter', () => {
	it('is seen where a property of the operation has its name', () => {
		expect(visible(tid, [shownFor(text)])).toEqual(['a.b: tid']);
		expect(visible(tid, [shownFor({ ...text, name: 'other' })])).toEqual([]);
		expect(visible(tid, [shownFor(text, { operation: ['c.d'] })])).toEqual([]);
	});

	it('is not seen in Additional Fields, nor while something else must be chosen first', () => {
		const added: INodeProperties = {
			...{ displayName: 'Additional Fields', name: 'additionalFields', type: 'collection' },
			...{ default: {}, options: [text] },
		};
		expect(visible(tid, [shownFor(added)])).toEqual([]);
		expect(visible(tid, [shownFor(text, { kind: ['x'] })])).toEqual([]);
	});

	it('is seen where what is chosen at first shows it', () => {
		const choice = shownFor({ ...text, name: 'kind', type: 'options', default: 'y' });
		expect(visible(tid, [choice, shownFor(text, { kind: ['y'] })])).toEqual(['a.b: tid']);
		expect(visible(tid, [choice, shownFor(text, { kind: ['x'] })])).toEqual([]);
	});

	it('is seen for its kinds alone, all of them', () => {
		const when = { name: 'msg.type', values: ['x', 'y'] };
		expect(visible({ ...tid, when }, [shownFor(text, { msg_type: ['x', 'y'] })])).toHaveLength(1);
		expect(visible({ ...tid, when }, [shownFor(text, { msg_type: ['x'] })])).toEqual([]);
	});

	it('is left out where it says which page is read', () => {
		const paging = { style: 'page', parameter: 'tid' };
		expect(visible(tid, [shownFor(text)], paging)).toEqual([]);
	});
});

describe('a member', () => {
	it('is seen where the form has it and does not keep it behind Add', () => {
		const seen = (property: INodeProperties, change = {}) =>
			visible(order(tid), [shownFor(form([property], change))]);
		expect(seen({ ...text, required: true })).toEqual(['a.b: order', 'a.b: order.tid']);
		expect(seen(text)).toEqual(['a.b: order']);
		expect(seen(text, { typeOptions: {} })).toEqual(['a.b: order', 'a.b: order.tid']);
		expect(seen({ ...text, name: 'other', required: true })).toEqual(['a.b: order']);
	});

	it('is seen in the form inside a form', () => {
		const inner = form([{ ...text, required: true }], { name: 'lines', required: true });
		const lines: DescribedField = { name: 'lines', type: 'struct[]', fields: [tid] };
		expect(visible(order(lines), [shownFor(form([inner]))])).toContain('a.b: order.lines.tid');
	});

	it('of JSON is seen where the field names it, as a whole word', () => {
		const json = (hint: string) => [shownFor({ ...text, name: 'order', type: 'json', hint })];
		expect(visible(order(tid), json('e.g. {"tid": "…"}'))).toContain('a.b: order.tid');
		expect(visible(order(tid), json('e.g. {"tids": "…"}'))).toEqual(['a.b: order']);
	});
});
