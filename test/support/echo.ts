import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request as a server sees it. */
export interface Received {
	/** Path and query. */
	url: string;
	headers: IncomingMessage['headers'];
	body: string;
}

/** What a server sends back. */
export interface Reply {
	status?: number;
	type?: string;
	body: string;
}

/** A server on the loopback interface that answers as a test says. */
export interface EchoServer {
	/** Its address without a slash at the end. */
	url: string;
	/** What it has received, oldest first. */
	received: Received[];
	/** Answers from now on. */
	answer: (request: Received) => Reply;
	close: () => void;
}

/** Starts a server that answers each request as its `answer` says, `{}` at first. */
export async function startEcho(): Promise<EchoServer> {
	const received: Received[] = [];
	const echo: EchoServer = { url: '', received, answer: () => ({ body: '{}' }), close: () => {} };
	const server = createServer((request, response) => {
		void text(request).then((body) => {
			const seen = { url: request.url ?? '', headers: request.headers, body };
			received.push(seen);
			const { status = 200, type = 'text/plain', body: reply } = echo.answer(seen);
			response.writeHead(status, { 'Content-Type': type }).end(reply);
		});
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	echo.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	echo.close = () => {
		server.closeAllConnections();
		server.close();
	};
	return echo;
}
