import { type Gateway, startGateway } from '../../../gateway/Gateway';
import { type ResponseBody, list, record } from '../caller';
import { dingTalk, dingTalkToken } from './dingTalk';

describe('lists of DingTalk', () => {
	let gateway: Gateway;
	let access_token: string;

	beforeAll(async () => {
		gateway = await startGateway();
		access_token = await dingTalkToken(gateway);
	});

	afterAll(() => gateway.close());

	it('have a cursor that ends', async () => {
		const rows: ResponseBody[] = [];
		let cursor: unknown = 0;
		for (let pages = 0; cursor !== undefined && pages < 20; pages++) {
			const body = { start_time: 1, end_time: 2, size: 10, cursor };
			const path = '/topapi/report/list';
			const { result } = await dingTalk(gateway, path, { query: { access_token }, body });
			rows.push(...list(record(result).data_list));
			cursor = record(result).next_cursor;
		}
		expect(rows).toHaveLength(25);
		expect(new Set(rows.map(({ report_id }) => String(report_id))).size).toBe(25);
	});

	it('have an offset, and say when no more follows', async () => {
		const ask = (offset: string) =>
			dingTalk(gateway, '/user/simplelist', {
				query: { access_token, department_id: '111', offset, size: '20' },
			});
		const [first, second, third] = [await ask('0'), await ask('20'), await ask('40')];
		expect([first?.hasMore, second?.hasMore, third?.hasMore]).toEqual([true, false, false]);
		const lengths = [first, second, third].map((response) => list(response?.userlist).length);
		expect(lengths).toEqual([20, 11, 0]);
	});

	it.each(['101', '0', 'x'])('refuse pages of %s', async (size) => {
		const query = { access_token, department_id: '1', offset: '0', size };
		expect(await dingTalk(gateway, '/user/simplelist', { query })).toMatchObject({
			errcode: 40035,
		});
	});
});
