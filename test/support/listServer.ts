import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Business and system parameters of a call, by wire name. */
export type Sent = Record<string, string>;

/** A server that answers calls of the platform's gateway with what a test makes of their parameters. */
export interface ListServer {
	/** Credential whose calls go there. */
	credential: Record<string, string>;
	/** What was sent, call by call. */
	sent: Sent[];
	/** Gives the answer with its envelope; set by each test. */
	answer: (sent: Sent) => object;
	/** Milliseconds by which the server's clock is ahead. */
	ahead: number;
	close: () => void;
}

export async function startListServer(): Promise<ListServer> {
	const top: ListServer = {
		credential: {},
		sent: [],
		answer: () => ({}),
		ahead: 0,
		close: () => undefined,
	};
	const server = createServer((request, response) => {
		let body = '';
		request.on('data', (part: Buffer) => (body += part.toString()));
		request.on('end', () => {
			const query = new URL(request.url ?? '', 'http://127.0.0.1').searchParams;
			const sent = Object.fromEntries([...query, ...new URLSearchParams(body)]);
			top.sent.push(sent);
			response.setHeader('Content-Type', 'application/json');
			response.setHeader('Date', new Date(Date.now() + top.ahead).toUTCString());
			response.end(JSON.stringify(top.answer(sent)));
		});
	});
	server.keepAliveTimeout = 65_000;
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	top.credential = {
		appKey: '12345678',
		appSecret: 'secret-of-the-app',
		sessionKey: 'session-of-the-seller',
		environment: 'custom',
		gatewayUrl: `http://127.0.0.1:${port}/router/rest`,
		signMethod: 'hmac-sha256',
	};
	top.close = () => {
		server.closeAllConnections();
		server.close();
	};
	return top;
}
