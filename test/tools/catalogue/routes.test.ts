import type { OperationFacts, Route } from '../../../nodes/shared/catalogue/types';
import { applyRoutes } from '../../../tools/catalogue/routes';

const operation = (method: string): [string, OperationFacts] => [
	method,
	{ method, parameters: [{ name: 'items', type: 'struct[]' }] } as OperationFacts,
];
const routes = (route: Route, method = 'a.b') => new Map([[method, route]]);

describe('applyRoutes', () => {
	it('gives an operation its protocol, and the lists of one that is called with XML their elements', () => {
		const operations = new Map([operation('a.b')]);
		const problems = applyRoutes(operations, {
			routes: routes({ protocol: 'qimen' }),
			elements: { items: 'item' },
		});
		expect(problems).toEqual([]);
		expect(operations.get('a.b')).toMatchObject({
			route: { protocol: 'qimen' },
			parameters: [{ name: 'items', element: 'item' }],
		});
	});

	it('tells of routes that lead nowhere, and of elements that are missing or idle', () => {
		expect(
			applyRoutes(new Map(), { routes: routes({ protocol: 'qimen' }, 'x.y'), elements: {} }),
		).toEqual(['routes: x.y is no operation']);
		expect(
			applyRoutes(new Map([operation('a.b')]), {
				routes: routes({ protocol: 'qimen' }),
				elements: { orders: 'order' },
			}),
		).toEqual([
			'routes/elements.json: the list items of a.b is not there',
			'routes/elements.json: no list is called orders',
		]);
	});
});
