import type { IDataObject } from 'n8n-workflow';
import { anyOptionsField } from '../../../../nodes/shared/description/describeOptions';
import { TaobaoApi } from '../../../../nodes/TaobaoApi/TaobaoApi.node';
import { type RunInput, runNode } from '../../../support/engine';
import { startTopServer, type TopServer } from '../../../support/topServer';

describe('the options of a node', () => {
	let server: TopServer;
	beforeAll(async () => {
		server = await startTopServer(() => ({ body: { ok: true } }));
	});
	beforeEach(() => {
		server.requests.length = 0;
	});
	afterAll(() => server.close());

	const call = (options: IDataObject, more: Partial<RunInput> = {}) =>
		runNode({
			node: new TaobaoApi(),
			parameters: { operation: 'call', method: 'a.b', parameters: '{}', options },
			credentials: server.credential('app of the options'),
			...more,
		});
	const given = (count: number) => Array.from({ length: count }, (_, id) => ({ json: { id } }));

	it.each<[string, unknown, string]>([
		['callsInFlight', 'x', '"Calls in Flight" must be a whole number from 1 to 20, not text'],
		['callsInFlight', NaN, '"Calls in Flight" must be a whole number from 1 to 20, not NaN'],
		['callsInFlight', 0, '"Calls in Flight" must be a whole number from 1 to 20, not 0'],
		['callsInFlight', 2.5, '"Calls in Flight" must be a whole number from 1 to 20, not 2.5'],
		['callsInFlight', 21, '"Calls in Flight" must be a whole number from 1 to 20, not 21'],
		[
			'callsPerSecond',
			1e-9,
			'"Calls per Second" must be 0 for no limit or a number of at least 0.01, not 1e-9',
		],
		[
			'callsPerSecond',
			-1,
			'"Calls per Second" must be 0 for no limit or a number of at least 0.01, not -1',
		],
		['timeout', -1, '"Timeout (Ms)" must be a whole number from 1 to 2147483647, not -1'],
		['timeout', 0, '"Timeout (Ms)" must be a whole number from 1 to 2147483647, not 0'],
		['timeout', 'abc', '"Timeout (Ms)" must be a whole number from 1 to 2147483647, not text'],
		[
			'timeout',
			1e12,
			'"Timeout (Ms)" must be a whole number from 1 to 2147483647, not 1000000000000',
		],
		[
			'timeout',
			Infinity,
			'"Timeout (Ms)" must be a whole number from 1 to 2147483647, not Infinity',
		],
		['largestAnswer', -1, '"Largest Answer (MB)" must be a number from 1 to 500, not -1'],
		['largestAnswer', 'x', '"Largest Answer (MB)" must be a number from 1 to 500, not text'],
		['largestAnswer', [1], '"Largest Answer (MB)" must be a number from 1 to 500, not a list'],
		['tries', 11, '"Tries" must be a whole number from 1 to 10, not 11'],
		['tries', true, '"Tries" must be a whole number from 1 to 10, not a boolean'],
		['simplify', 'no', '"Simplify" must be true or false, not text'],
		['parseJson', 1, '"Parse JSON Texts" must be true or false, not 1'],
		[
			'ignoreBusinessFailures',
			{},
			'"Ignore Business Failures" must be true or false, not an object',
		],
		['output', 'everything', '"Output" must be items or fullResponse or raw, not text'],
		['sessionKey', { a: 1 }, '"Session Key" must be text, not an object'],
		['binaryField', true, '"Binary Field From" must be text, not a boolean'],
	])('refuse %s of %p, naming it, what is allowed, and the item', async (name, value, words) => {
		for (const onError of [undefined, 'continueRegularOutput'] as const) {
			const { error, items } = await call(
				{ [name]: '={{ $json.value }}' },
				{ items: [{ json: { value: value as IDataObject } }], onError },
			);
			const message = onError ? items[0]?.json.error : error?.message;
			expect(message).toBe(`The option ${words}`);
			if (!onError)
				expect(error).toMatchObject({
					name: 'NodeOperationError',
					description: 'Change it under Options of a.b. [Item 0]',
					context: { itemIndex: 0 },
				});
		}
		expect(server.requests).toEqual([]);
	});

	it('have their defaults when nothing is given, or a blank text', async () => {
		const [{ json }] = optionsOfTheEditor() as [{ json: IDataObject }];
		for (const value of [undefined, null, '', '  ']) {
			const options = Object.fromEntries(
				Object.keys(json).map((name) => [name, '={{ $json.value }}']),
			);
			const { error, items } = await call(options, { items: [{ json: { value } }] });
			expect(error).toBeUndefined();
			expect(items).toHaveLength(1);
		}
	});

	/** Names and defaults, as the editor has them. */
	const optionsOfTheEditor = () => [
		{
			json: Object.fromEntries(
				((anyOptionsField.options ?? []) as Array<{ name: string; default: unknown }>).map(
					({ name, default: usual }) => [name, usual],
				),
			),
		},
	];

	it('take the defaults of the editor, and numbers that are text', async () => {
		const [{ json }] = optionsOfTheEditor() as [{ json: IDataObject }];
		expect(Object.keys(json)).toEqual(
			expect.arrayContaining(['callsInFlight', 'timeout', 'tries']),
		);
		for (const options of [json, { callsInFlight: '2', timeout: ' 30000 ', tries: '1' }]) {
			const { error, items } = await call(options, { items: given(3) });
			expect(error).toBeUndefined();
			expect(items).toHaveLength(3);
		}
	});

	it('take a session of digits as the number that an item may hold', async () => {
		const { error } = await call({ sessionKey: 6100987654321 }, { items: given(1) });
		expect(error).toBeUndefined();
		expect(server.requests[0]).toContain('session=6100987654321');
	});

	it('lose no item when the first one has a wrong number of calls in flight', async () => {
		const { items } = await call(
			{ callsInFlight: '={{ $json.id === 0 ? "x" : 5 }}' },
			{ items: given(3), onError: 'continueRegularOutput' },
		);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2].map((item) => ({ item })));
		expect(items[0]?.json.error).toContain('Calls in Flight');
		expect(server.requests).toHaveLength(2);
	});
});
