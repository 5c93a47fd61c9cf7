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

	it('reads any page as fast as the first', async () => {
		const times: number[] = [];
		for (const page_no of ['1', '500', '1000']) {
			const business = { fields: 'tid', page_size: '100', page_no };
			const response = await call(gateway, sold, business);
			expect(response).toMatchObject({ total_results: 100_000 });
			expect(response.trades).toHaveLength(100);
			times.push(gateway.calls.at(-1)?.milliseconds ?? 0);
		}
		expect(Math.max(...times)).toBeLessThan(100);
	});
});
