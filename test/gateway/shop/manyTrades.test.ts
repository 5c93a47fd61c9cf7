import { type Gateway, startGateway } from '../../../gateway/Gateway';
import { call } from '../caller';
import { sold } from './reads';

describe('a shop with 100,000 trades', () => {
	let gateway: Gateway;

	beforeAll(async () => {
		gateway = await startGateway({ trades: 100_000 });
		await call(gateway, sold, { fields: 'tid' });
	});
	afterAll(() => gateway.close());

	it('has any page of them, each with its own', async () => {
		const ids = new Set<unknown>();
		for (const page_no of ['1', '500', '1000']) {
			const business = { fields: 'tid', page_size: '100', page_no };
			const response = await call(gateway, sold, business);
			expect(response).toMatchObject({ total_results: 100_000 });
			expect(response.trades).toHaveLength(100);
			for (const { tid } of response.trades as Array<{ tid: unknown }>) ids.add(tid);
		}
		expect(ids.size).toBe(300);
	});
});
