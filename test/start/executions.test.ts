import { stringify } from 'flatted';
import { itemsOf, waitForExecution } from '../../start/executions';

describe('the record of an execution', () => {
	const read = async (status: string, record: object) => {
		const send = async () => ({ status: 200, data: { id: '1', status, data: stringify(record) } });
		return (await waitForExecution({ send: async () => ({ ...(await send()), message: '' }) }, '1'))
			.data as unknown as Record<string, unknown>;
	};

	it('is read back as it was', async () => {
		const shared = { name: '商品', list: ['0', '1', null, true, 2.5] };
		const record = { a: shared, b: [shared, shared], text: '', empty: {}, nothing: null };
		expect(await read('success', record)).toEqual(record);
	});

	it('may refer to itself', async () => {
		const loop: Record<string, unknown> = { name: 'loop' };
		loop.self = loop;
		const value = await read('success', loop);
		expect(value.self).toBe(value);
	});

	it('names the node that failed, and why', async () => {
		const resultData = { error: { message: 'no such item' }, lastNodeExecuted: 'Get' };
		await expect(read('error', { resultData })).rejects.toThrow(
			'The workflow ended with status error at node "Get": no such item',
		);
	});
});

describe('the items of a node', () => {
	it('are those of all outputs of its last run', () => {
		const item = (n: number) => ({ json: { n } });
		const runs = [
			{ data: { main: [[item(1)]] } },
			{ data: { main: [[item(2)], null, [item(3), item(4)]] } },
		];
		const execution = { data: { resultData: { runData: { Set: runs } } } };
		expect(itemsOf(execution as never, 'Set')).toEqual([{ n: 2 }, { n: 3 }, { n: 4 }]);
		expect(itemsOf(execution as never, 'None')).toEqual([]);
	});
});
