import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { RestClient } from '../../start/rest';

/** Sends two requests to a server that closes each connection after so many answers, and counts. */
async function askTwice(method: string, answers: number) {
	let connections = 0;
	let requests = 0;
	const server = createServer((request, response) => {
		requests += 1;
		if (requests > answers) return request.socket.destroy();
		response.end(JSON.stringify({ data: 'done' }));
	});
	server.on('connection', () => (connections += 1));
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	const client = new RestClient(`http://127.0.0.1:${port}`);
	const send = () => client.send(method, '/').catch(() => ({ data: 'failed' }));
	const data = [(await send()).data, (await send()).data];
	server.close();
	return { data, connections, requests };
}

describe('a connection that n8n closes', () => {
	it('is never waited on again', async () => {
		const data = ['done', 'done'];
		expect(await askTwice('GET', 2)).toEqual({ data, connections: 2, requests: 2 });
	});

	it('is never a reason to write twice', async () => {
		const data = ['done', 'failed'];
		expect(await askTwice('POST', 1)).toEqual({ data, connections: 2, requests: 2 });
	});
});
