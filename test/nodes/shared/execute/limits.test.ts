import type { IDataObject } from 'n8n-workflow';
import { TaobaoApi } from '../../../../nodes/TaobaoApi/TaobaoApi.node';
import { type RunInput, runNode } from '../../../support/engine';
import { startTopServer, type TopServer } from '../../../support/topServer';
import { stopAfter } from '../../../support/stopAfter';

/** Timers of Node may fire a little early, and messages take a moment. */
const tolerance = 20;

describe('Calls per Second', () => {
	let server: TopServer;
	let arrivals: number[];
	beforeAll(async () => {
		server = await startTopServer(() => {
			arrivals.push(Date.now());
			return { body: { ok: true } };
		});
	});
	beforeEach(() => {
		arrivals = [];
	});
	afterAll(() => server.close());

	const call = (options: IDataObject, count = 1, more: Partial<RunInput> = {}) =>
		runNode({
			node: new TaobaoApi(),
			parameters: { operation: 'call', method: 'a.b', parameters: '{}', options },
			credentials: server.credential('app of the limits'),
			items: Array.from({ length: count }, (_, id) => ({ json: { id } })),
			...more,
		});

	it.each([1, 5])(
		'leaves a gap between the calls of a node (%s in flight)',
		async (callsInFlight) => {
			const begin = Date.now();
			const { error } = await call({ callsPerSecond: 10, callsInFlight }, 5);
			expect(error).toBeUndefined();
			expect(arrivals).toHaveLength(5);
			for (const [index, moment] of arrivals.entries())
				expect(moment - begin).toBeGreaterThanOrEqual(index * 100 - tolerance);
		},
	);

	it('delays no other run with the same app key, whether it has a limit or not', async () => {
		await call({ callsPerSecond: 0.05 });
		const begin = Date.now();
		await call({});
		await call({ callsPerSecond: 0.05 });
		expect(Date.now() - begin).toBeLessThan(15_000);
	});

	it('fails a call at once whose turn would come after Timeout', async () => {
		const begin = Date.now();
		const { items } = await call({ callsPerSecond: 0.02, timeout: 20_000, callsInFlight: 5 }, 2, {
			onError: 'continueRegularOutput',
		});
		expect(Date.now() - begin).toBeLessThan(15_000);
		expect(items[0]?.json).toEqual({ ok: true });
		expect(items[1]?.json.error).toBe(
			'The call has to wait longer than Timeout allows: The call was not sent, as its turn does not come within 20000 ms',
		);
		expect(arrivals).toHaveLength(1);
	});

	it('lets no more calls wait for their turn than get one within Timeout', async () => {
		const options = { callsPerSecond: 2, timeout: 3000, callsInFlight: 20 };
		// The turn of the last would come after 4000 ms
		const { error, items } = await call(options, 9);
		expect(error).toBeUndefined();
		expect(items).toHaveLength(9);
	});

	it('ends its waiting when the execution is stopped', async () => {
		const begin = Date.now();
		const onStart = stopAfter(() => arrivals.length > 0);
		await call({ callsPerSecond: 0.05 }, 2, { onStart }).catch(() => undefined);
		expect(Date.now() - begin).toBeLessThan(15_000);
		expect(arrivals).toHaveLength(1);
	});
});
