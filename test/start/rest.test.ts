import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { RestClient } from '../../start/rest';

/** Asks a server that hangs up on the first requests, and counts them. */
async function ask(method: string, hangups: number) {
	let requests = 0;
	const server = createServer((request, response) => {
		requests += 1;
		if (requests <= hangups) return request.socket.destroy();
		response.end(JSON.stringify({ data: 'done' }));
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	const client = new RestClient(`http://127.0.0.1:${port}`);
	const { data } = await client.send(method, '/').catch(() => ({ data: 'failed' }));
	server.close();
	server.closeAllConnections();
	return { data, requests };
}

describe('a connection that n8n closes', () => {
	it('is no reason to give up what only reads', async () => {
		expect(await ask('GET', 2)).toEqual({ data: 'done', requests: 3 });
	});

	it('is given up in the end', async () => {
		expect(await ask('GET', 9)).toEqual({ data: 'failed', requests: 3 });
	});

	it('is never a reason to write twice', async () => {
		expect(await ask('POST', 1)).toEqual({ data: 'failed', requests: 1 });
	});
});
