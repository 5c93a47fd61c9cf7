import { type Gateway, startGateway } from '../../gateway/Gateway';
import { call, callText } from './caller';

const method = 'taobao.time.get';

describe('injected faults', () => {
	let gateway: Gateway;

	beforeAll(async () => {
		gateway = await startGateway();
	});

	beforeEach(() => gateway.reset());

	afterAll(() => gateway.close());

	const outcomes = () => gateway.calls.map(({ outcome }) => outcome);

	it('answers slowly', async () => {
		gateway.injectFault({ kind: 'slow', ms: 60, times: 1 });
		await call(gateway, method);
		expect(gateway.calls.at(-1)?.milliseconds).toBeGreaterThan(55);
	});

	it('forgets a call on its way when it forgets all', async () => {
		gateway.injectFault({ kind: 'slow', ms: 4000, times: 1 });
		const slow = call(gateway, method);
		await new Promise((resolve) => setTimeout(resolve, 1500));
		gateway.reset();
		await call(gateway, method);
		await slow;
		expect(gateway.calls.map(({ number }) => number)).toEqual([1]);
	});

	it.each(['unread', 'read', 'done'] as const)(
		'drops the connection when it is %s',
		async (moment) => {
			gateway.injectFault({ kind: 'drop', moment, times: 1 });
			await expect(callText(gateway, method)).rejects.toThrow();
			await expect(callText(gateway, method)).resolves.toContain('time');
			expect(outcomes()).toEqual(['drop', 'ok']);
		},
	);

	it('serves a call before it drops the response', async () => {
		const fields = { fields: 'tid', status: 'WAIT_SELLER_SEND_GOODS' };
		const text = await callText(gateway, 'taobao.trades.sold.get', fields);
		const tid = /"tid":(\d+)/.exec(text)?.[1] ?? '';
		const send = 'taobao.logistics.offline.send';
		const business = { tid, out_sid: '1', company_code: 'YTO' };
		gateway.injectFault({ kind: 'drop', moment: 'read', method: send, times: 1 });
		gateway.injectFault({ kind: 'drop', moment: 'done', method: send, times: 1 });
		await expect(callText(gateway, send, business)).rejects.toThrow();
		await expect(callText(gateway, send, business)).rejects.toThrow();
		expect(await callText(gateway, send, business)).toContain('B04');
	});

	it('answers with an HTTP status and an HTML page', async () => {
		gateway.injectFault({ kind: 'status', status: 503, times: 1 });
		const response = await fetch(gateway.url, { method: 'POST' });
		expect(response.status).toBe(503);
		expect(outcomes()).toEqual(['status 503']);
	});

	it('answers with HTML', async () => {
		gateway.injectFault({ kind: 'html', times: 1 });
		expect(await callText(gateway, method)).toMatch(/^<!DOCTYPE html>/);
	});

	it('answers with broken JSON', async () => {
		gateway.injectFault({ kind: 'malformed', times: 1 });
		const text = await callText(gateway, method);
		expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
	});

	it('closes the connection in the middle of a response', async () => {
		gateway.injectFault({ kind: 'truncated', times: 1 });
		await expect(callText(gateway, method)).rejects.toThrow();
		expect(outcomes()).toEqual(['truncated']);
	});

	it('never answers', async () => {
		gateway.injectFault({ kind: 'hang', times: 1 });
		const signal = AbortSignal.timeout(50);
		await expect(fetch(gateway.url, { method: 'POST', signal })).rejects.toThrow();
		expect(outcomes()).toEqual(['hang']);
	});
});
