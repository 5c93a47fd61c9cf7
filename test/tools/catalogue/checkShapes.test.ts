import type { DescribedParameter, Operation } from '../../../nodes/shared/catalogue/types';
import { checkShapes } from '../../../tools/catalogue/checkShapes';

const order = (change: Partial<DescribedParameter>): Operation[] => [
	{
		method: 'a.b',
		parameters: [{ name: 'order', label: 'Order', description: '', type: 'json', ...change }],
	} as Partial<Operation> as Operation,
];
const reasons = (...paths: string[]) => [
	{ reason: 'Nobody says what it holds', parameters: { 'a.b': paths } },
];
const missing = 'is JSON without members: it needs an example, or a reason in unknown-shapes.json';

describe('checkShapes', () => {
	it('asks for an example or a reason where nothing is known of JSON, also of a member', () => {
		expect(checkShapes(order({}), [])).toEqual([`a.b: order: ${missing}`]);
		expect(checkShapes(order({ type: 'struct' }), [])).toHaveLength(1);
		const lines = order({ type: 'struct[]', fields: [{ name: 'extra', type: 'json' }] });
		expect(checkShapes(lines, [])).toEqual([`a.b: order.extra: ${missing}`]);
		expect(checkShapes(lines, reasons('order.extra'))).toEqual([]);
	});

	it.each<Partial<DescribedParameter>>([
		{ example: '{"a": 1}' },
		{ type: 'struct', fields: [{ name: 'a', type: 'string' }] },
		{ type: 'map' },
		{ type: 'string' },
	])('asks for none of %j', (change) => expect(checkShapes(order(change), [])).toEqual([]));

	it.each(['{a: 1}', '{"a": …}', '5', '"text"'])('refuses %s as an example of JSON', (example) => {
		const problem = 'a.b: order: its example is no JSON';
		expect(checkShapes(order({ example }), [])).toEqual([problem]);
		expect(checkShapes(order({ type: 'map', example }), [])).toEqual([problem]);
		expect(checkShapes(order({ type: 'string', example }), [])).toEqual([]);
	});

	it('tells reasons that nothing needs, and one that stands twice', () => {
		const left = 'unknown-shapes.json: a.b: order is no JSON of unknown shape';
		expect(checkShapes(order({ example: '{}' }), reasons('order'))).toEqual([left]);
		expect(checkShapes(order({ type: 'string' }), reasons('order'))).toEqual([left]);
		const twice = [...reasons('order'), ...reasons('order')];
		expect(checkShapes(order({}), twice)).toEqual(['unknown-shapes.json: a.b: order stands twice']);
	});
});
