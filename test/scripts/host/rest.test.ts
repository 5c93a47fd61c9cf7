import { runScript } from '../../support/runScript';

/** A server that hangs up on the first requests, and counts them. */
const ask = (method: string, hangups: number) =>
	runScript(
		'host/rest.mjs',
		`const { createServer } = await import('node:http');
		let requests = 0;
		const server = createServer((request, response) => {
			requests += 1;
			if (requests <= input.hangups) return request.socket.destroy();
			response.end(JSON.stringify({ data: 'done' }));
		});
		await new Promise((done) => server.listen(0, '127.0.0.1', done));
		const client = new script.RestClient('http://127.0.0.1:' + server.address().port);
		const { data } = await client.send(input.method, '/').catch(() => ({ data: 'failed' }));
		return { data, requests };`,
		{ method, hangups },
	);

describe('a connection that n8n closes', () => {
	it('is no reason to give up what only reads', () => {
		expect(ask('GET', 2)).toEqual({ data: 'done', requests: 3 });
	});

	it('is given up in the end', () => {
		expect(ask('GET', 9)).toEqual({ data: 'failed', requests: 3 });
	});

	it('is never a reason to write twice', () => {
		expect(ask('POST', 1)).toEqual({ data: 'failed', requests: 1 });
	});
});
