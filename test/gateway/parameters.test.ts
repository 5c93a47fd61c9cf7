import type { OperationFacts, Parameter } from '../../nodes/shared/catalogue/types';
import { type Gateway, startGateway } from '../../gateway/Gateway';
import { call } from './caller';

const parameters: Parameter[] = [
	{ name: 'id', type: 'numeric', required: true },
	{ name: 'kind', type: 'string', required: true, default: 'usual' },
	{ name: 'count', type: 'number' },
	{ name: 'amount', type: 'numeric' },
	{ name: 'ids', type: 'numeric[]' },
	{ name: 'flag', type: 'boolean' },
	{ name: 'day', type: 'date' },
	{ name: 'extra', type: 'json' },
	{ name: 'query', type: 'struct' },
	{ name: 'list', type: 'struct[]' },
	{ name: 'image', type: 'file' },
];
const facts = { apiId: 1, category: '测试', title: '测试', status: 'current' } as const;
const operations: OperationFacts[] = [
	{ ...facts, method: 'demo.flat', parameters },
	{
		...facts,
		method: 'demo.nested',
		parameters: parameters.map((p) => ({ ...p, inside: 'request' })),
	},
];

describe('business parameters', () => {
	let gateway: Gateway;

	beforeAll(async () => {
		gateway = await startGateway({ operations: new Map(operations.map((o) => [o.method, o])) });
	});
	afterAll(() => gateway.close());

	const faultOf = async (business: Record<string, string>, method = 'demo.flat') => {
		const response = await call(gateway, method, business);
		return response.error_response as Record<string, unknown> | undefined;
	};

	it('refuses a call without a required parameter, and takes defaults', async () => {
		const missing = { code: 40, sub_code: 'isv.missing-parameter:id' };
		expect(await faultOf({})).toMatchObject(missing);
		expect(await faultOf({ id: ' ' })).toMatchObject(missing);
		expect(await faultOf({ id: '1' })).toBeUndefined();
	});

	it.each([
		['id', '12a'],
		['count', '1e3'],
		['amount', '12,00'],
		['ids', '1,b'],
		['flag', 'True'],
		['flag', '1'],
		['day', '2026-01-01'],
		['day', '2026-01-01T00:00:00Z'],
		['day', '2026-13-01 00:00:00'],
		['extra', '{a:1}'],
		['query', '[1]'],
		['query', 'text'],
		['list', '{"a":1}'],
		['image', 'text'],
	])('refuses %s when it is %s', async (name, value) => {
		expect(await faultOf({ id: '1', [name]: value })).toMatchObject({
			code: 41,
			sub_code: `isv.invalid-parameter:${name}`,
		});
	});

	it.each([
		['id', '-1234567890123456789'],
		['amount', '12.00'],
		['ids', '1,2'],
		['flag', 'false'],
		['day', '2026-02-28 23:59:59'],
		['extra', '"text"'],
		['query', '{"a":1}'],
		['list', '[{"a":1}]'],
	])('takes %s when it is %s', async (name, value) => {
		expect(await faultOf({ id: '1', [name]: value })).toBeUndefined();
	});

	it('looks for nested parameters in their struct', async () => {
		const nested = (request: unknown) =>
			faultOf({ request: JSON.stringify(request) }, 'demo.nested');
		expect(await nested({ id: 1, flag: true, query: { a: 1 } })).toBeUndefined();
		expect(await faultOf({ id: '1' }, 'demo.nested')).toMatchObject({ code: 40 });
		expect(await nested({ id: 'x' })).toMatchObject({
			sub_code: 'isv.invalid-parameter:request.id',
		});
		expect(await nested([])).toMatchObject({ sub_code: 'isv.invalid-parameter:request' });
	});

	it('writes down unknown parameters and refuses none', async () => {
		expect(await faultOf({ id: '1', colour: 'red' })).toBeUndefined();
		expect(gateway.calls.at(-1)).toMatchObject({
			unknown: ['colour'],
			business: { colour: 'red' },
		});
	});
});
