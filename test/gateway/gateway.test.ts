import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { type Gateway, startGateway } from '../../gateway/Gateway';
import { call, record } from './caller';

describe('a gateway', () => {
	let gateway: Gateway;
	let lines: string[];

	beforeEach(async () => {
		lines = [];
		gateway = await startGateway({ keptCalls: 3, log: (line) => lines.push(line) });
	});
	afterEach(() => gateway.close());

	async function control(verb: string, path: string, body?: unknown) {
		const init = body === undefined ? {} : { body: JSON.stringify(body) };
		const response = await fetch(gateway.origin + path, { method: verb, ...init });
		return { status: response.status, value: await response.json() };
	}

	it('introduces itself with its demo keys', async () => {
		const text = await (await fetch(gateway.origin)).text();
		expect(text).toContain(gateway.appKey);
		expect(text).toContain(gateway.appSecret);
		expect(text).toContain(gateway.sessionKey);
		expect(text).toContain(gateway.url);
	});

	it('listens on this computer only', () => {
		expect(gateway.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
	});

	it('knows nothing of other paths', async () => {
		expect((await fetch(`${gateway.origin}/router/other`)).status).toBe(404);
	});

	it('keeps the last calls only', async () => {
		for (let at = 0; at < 10; at++) await call(gateway, 'taobao.time.get');
		expect(gateway.calls.map(({ number }) => number)).toEqual([8, 9, 10]);
	});

	it('writes one line a call, without secrets', async () => {
		await call(gateway, 'taobao.time.get');
		await call(gateway, 'bad\nname');
		expect(lines).toHaveLength(2);
		expect(lines[0]).toMatch(/^\S+Z taobao\.time\.get ok [\d.]+ms \w+$/);
		expect(lines[1]).toMatch(/^\S+Z bad\?name 22 isv\.method-not-exist [\d.]+ms \w+$/);
		expect(lines.join()).not.toContain(gateway.sessionKey);
	});

	it('takes rules over HTTP and shows the calls', async () => {
		const rule = { kind: 'throttled', times: 1 };
		expect(await control('POST', '/gateway/faults', rule)).toEqual({
			status: 200,
			value: { rule },
		});
		const result = await call(gateway, 'taobao.time.get');
		expect(record(result.error_response).code).toBe(7);
		expect((await control('GET', '/gateway/calls')).value).toMatchObject([
			{ method: 'taobao.time.get', outcome: '7 accesscontrol.limited-by-api-access-count' },
		]);
		await control('POST', '/gateway/reset');
		expect((await control('GET', '/gateway/calls')).value).toEqual([]);
	});

	it('adds trades over HTTP', async () => {
		const { value } = await control('POST', '/gateway/trades', { count: 2 });
		expect(record(value).tids).toHaveLength(2);
	});

	it.each([
		[{ kind: 'rude' }, 'Invalid kind: "rude"'],
		[{ kind: 'slow', ms: '1' }, 'Invalid ms: "1"'],
		[{ kind: 'slow', colour: 1 }, 'Invalid colour: 1'],
		[{}, 'A rule has a kind'],
	])('refuses the rule %j', async (rule, error) => {
		const { status, value } = await control('POST', '/gateway/faults', rule);
		expect(status).toBe(400);
		expect(record(value).error).toContain(error);
	});

	it('serves many calls over one connection', async () => {
		const agent = new Agent({ keepAlive: true, maxSockets: 1 });
		for (let at = 0; at < 5; at++) {
			const sent = request(gateway.url, { agent, method: 'POST' }).end();
			const [response] = (await once(sent, 'response')) as [NodeJS.ReadableStream];
			response.resume();
			await once(response, 'end');
		}
		expect(gateway.connections).toBe(1);
		agent.destroy();
	});
});
