import { type Gateway, startGateway } from '../../../gateway/Gateway';
import { call, callText, timestamp } from '../caller';

describe('the clock and the controls of changes', () => {
	let gateway: Gateway;

	beforeAll(async () => {
		gateway = await startGateway();
	});

	beforeEach(() => gateway.reset());

	afterAll(() => gateway.close());

	const control = async (path: string, body: object) => {
		const address = `${gateway.origin}/gateway/${path}`;
		const response = await fetch(address, { method: 'POST', body: JSON.stringify(body) });
		return { status: response.status, body: (await response.json()) as Record<string, unknown> };
	};

	it('is told by the Date of each response, right or wrong', async () => {
		const time = async () => {
			const response = await fetch(gateway.url, { method: 'POST' });
			return Date.parse(response.headers.get('date') ?? '') - Date.now();
		};
		expect(Math.abs(await time())).toBeLessThan(2000);
		for (const secondsAhead of [540, -540]) {
			await control('clock', { secondsAhead });
			expect(Math.abs((await time()) - secondsAhead * 1000)).toBeLessThan(2000);
		}
	});

	it('still takes calls of who is nine minutes off, and refuses eleven', async () => {
		gateway.setClock(-540);
		expect(await call(gateway, 'taobao.time.get')).toMatchObject({
			time: timestamp(Date.now() - 540_000),
		});
		gateway.setClock(-660);
		expect(await callText(gateway, 'taobao.time.get')).toContain('isv.timestamp-limit-error');
	});

	it('plans changes, and says what is wrong with a plan', async () => {
		const { body } = await control('changes', { count: 2, lag: 1 });
		expect(body.changes).toEqual(gateway.changesOf());
		expect(gateway.changesOf()).toHaveLength(2);
		expect(await control('changes', { count: -1, speed: 3 })).toEqual({
			status: 400,
			body: { error: 'Invalid count: -1; Invalid speed: 3' },
		});
		const unknown = await control('changes', { method: 'taobao.time.get' });
		expect(unknown.status).toBe(400);
		expect((await control('clock', {})).status).toBe(400);
	});

	it('is away for as long as a rule lasts', async () => {
		await control('faults', { kind: 'drop', moment: 'unread', lasts: 2 });
		await expect(callText(gateway, 'taobao.time.get')).rejects.toThrow();
		await new Promise((resolve) => setTimeout(resolve, 2500));
		expect(await callText(gateway, 'taobao.time.get')).toContain('time');
	});
});
