import type { ServerResponse } from 'node:http';
import { type Gateway, startGateway } from '../../../../gateway/Gateway';
import { send } from '../../../../nodes/shared/http/send';
import { type LocalServer, startServer } from '../../../support/localServer';
import { itemWithFile } from '../../../support/itemWithFile';
import { uploadPicture } from '../../../support/uploadPicture';

describe('exchange', () => {
	let gateway: Gateway;
	beforeAll(async () => {
		gateway = await startGateway();
	});
	afterAll(() => gateway.close());

	it('gives the connection of an upload back, so that many uploads need no more than one', async () => {
		for (let upload = 0; upload < 5; upload += 1) {
			const { error } = await uploadPicture(gateway, [itemWithFile()]);
			expect(error).toBeUndefined();
		}
		expect(gateway.calls).toHaveLength(5);
		expect(gateway.connections).toBe(1);
	});
});

/** What a server may do instead of answering. */
const dawdlers: Record<string, (response: ServerResponse) => void> = {
	'gives one byte every 20 ms': (response) => {
		response.writeHead(200, { 'Content-Length': 1000 });
		every(20, response, 'x');
	},
	'gives chunks without end': (response) => every(5, response, 'x'.repeat(100)),
	'stops in the middle of the body': (response) => {
		response.writeHead(200, { 'Content-Length': 1000 }).write('{"a":');
	},
	'gives no answer': () => undefined,
	'gives the head of the answer byte by byte': ({ socket }) => {
		const head = setInterval(() => socket?.write('H'), 20);
		socket?.write('HTTP/1.1 200 OK\r\nX: ');
		socket?.on('close', () => clearInterval(head));
	},
};

function every(ms: number, response: ServerResponse, text: string): void {
	const timer = setInterval(() => response.write(text), ms);
	response.on('close', () => clearInterval(timer));
}

describe('the end of a call that is not answered', () => {
	let server: LocalServer;
	let answer: (response: ServerResponse) => void;
	beforeAll(async () => {
		server = await startServer((_, response) => answer(response));
	});
	afterEach(() => jest.restoreAllMocks());
	afterAll(() => server.close());

	const post = (timeout: number, signal?: AbortSignal) =>
		send(
			{ verb: 'POST', url: `${server.origin}/a`, headers: {}, body: 'x=1' },
			{ timeout, maxAnswer: 1024 * 1024, signal },
		);
	const closed = async () => {
		for (let look = 0; look < 500 && server.open.size > 0; look += 1) await delay(10);
		return server.open.size;
	};
	const delay = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

	it.each(Object.keys(dawdlers))('comes with Timeout when the server %s', async (name) => {
		answer = dawdlers[name]!;
		const begin = Date.now();
		expect(await post(200)).toEqual({
			fault: expect.objectContaining({
				kind: 'transport',
				code: 'ECONNABORTED',
				message: 'The gateway did not answer within 200 ms',
			}) as unknown,
		});
		expect(Date.now() - begin).toBeGreaterThanOrEqual(195);
		expect(Date.now() - begin).toBeLessThan(15_000);
		expect(await closed()).toBe(0);
	});

	it.each(Object.keys(dawdlers))('comes with Stop when the server %s', async (name) => {
		answer = dawdlers[name]!;
		const stop = new AbortController();
		const sent = post(60_000, stop.signal);
		setTimeout(() => stop.abort(), 50);
		await expect(sent).rejects.toThrow('The execution was stopped');
		expect(await closed()).toBe(0);
	});

	it('comes at once when the server changes the protocol', async () => {
		answer = ({ socket }) =>
			socket?.write(
				'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n',
			);
		const begin = Date.now();
		expect(await post(30_000)).toEqual({
			fault: expect.objectContaining({ kind: 'malformed', code: 'HTTP 101' }) as unknown,
		});
		expect(Date.now() - begin).toBeLessThan(15_000);
		expect(await closed()).toBe(0);
	});

	it('leaves no timer and nothing that listens to the execution, whatever came', async () => {
		answer = (response) => response.end('{}');
		const { signal } = new AbortController();
		const removed = jest.spyOn(signal, 'removeEventListener');
		const added = jest.spyOn(signal, 'addEventListener');
		// Its own timers alone: others of the process come and go
		const set = jest.spyOn(globalThis, 'setTimeout');
		const cleared = jest.spyOn(globalThis, 'clearTimeout');
		expect(await post(59_999, signal)).toMatchObject({ status: 200, text: '{}' });
		const own = set.mock.results.filter((_, call) => set.mock.calls[call]![1] === 59_999);
		expect(own).not.toHaveLength(0);
		for (const { value } of own) expect(cleared).toHaveBeenCalledWith(value);
		expect(removed.mock.calls.length).toBe(added.mock.calls.length);
		expect(added).toHaveBeenCalled();
	});

	it('does not come early when Timeout is the largest that there is', async () => {
		answer = (response) => setTimeout(() => response.end('{}'), 50);
		expect(await post(2 ** 31 - 1)).toMatchObject({ status: 200, text: '{}' });
	});

	it('tells what the server asks to wait', async () => {
		answer = (response) => response.writeHead(503, { 'Retry-After': '7' }).end('busy');
		expect(await post(10_000)).toMatchObject({ status: 503, text: 'busy', retryAfter: '7' });
	});
});
