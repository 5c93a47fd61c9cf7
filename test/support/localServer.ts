import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A server of a test on 127.0.0.1. */
export interface LocalServer {
	origin: string;
	server: Server;
	/** Address, without the origin, of each request. */
	requests: string[];
	/** Connections that are open now. */
	open: Set<Socket>;
	close: () => Promise<void>;
}

/** Starts a server; every request is written down before it is handed on. */
export async function startServer(listener: RequestListener): Promise<LocalServer> {
	const requests: string[] = [];
	const open = new Set<Socket>();
	const server = createServer((request, response) => {
		requests.push(request.url ?? '');
		listener(request, response);
	});
	// As long as the platform's: a computer that is busy would meet a connection that is being closed
	server.keepAliveTimeout = 65_000;
	server.on('connection', (socket: Socket) => {
		open.add(socket);
		socket.on('close', () => open.delete(socket));
		socket.on('error', () => undefined);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const close = () =>
		new Promise<void>((done) => {
			server.close(() => done());
			for (const socket of open) socket.destroy();
		});
	const { port } = server.address() as AddressInfo;
	return { origin: `http://127.0.0.1:${port}`, server, requests, open, close };
}

/** The wire name of the operation that a request to the gateway names. */
export const methodOf = ({ url = '' }: IncomingMessage): string =>
	new URL(url, 'http://127.0.0.1').searchParams.get('method') ?? '';
