import type { Field } from '../../../nodes/shared/catalogue/types';
import { heldProblems } from '../../../tools/catalogue/checkHolds';

const text = (name: string, change: Partial<Field> = {}): Field => ({
	name,
	type: 'string',
	...change,
});
const list: Field = { name: 'list', type: 'string[]' };
const table: Field = { name: 'table', type: 'struct[]', flat: true, fields: [text('cells')] };
const problemsOf = (...fields: Field[]) => heldProblems({ name: 'order', type: 'struct', fields });

describe('heldProblems', () => {
	it('finds none where a text holds a list or a table', () => {
		expect(problemsOf(text('value', { holds: [list, table] }), text('name'))).toEqual([]);
	});

	it.each<[string, Field[]]>([
		['its form has the field list twice', [text('value', { holds: [list] }), text('list')]],
		[
			'its form has the field valueKind twice',
			[text('value', { holds: [list] }), text('valueKind')],
		],
		['value: a number holds no JSON text', [{ name: 'value', type: 'number', holds: [list] }]],
		['value: "text" is what a text is', [text('value', { holds: [{ ...list, name: 'text' }] })]],
		[
			'value: flat is a list of one member',
			[text('value', { holds: [{ ...table, fields: [text('a'), text('b')] }] })],
		],
		['table: only what a text holds is flat', [table]],
	])('finds that %s', (problem, fields) => {
		expect(problemsOf(...fields)).toEqual([problem]);
	});
});
