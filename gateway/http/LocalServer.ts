import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** A server that only this computer reaches; counts its TCP connections. */
export class LocalServer {
	opened = 0;
	private readonly server: Server;

	constructor(
		listener: RequestListener,
		private readonly tls?: { key: string | Buffer; cert: string | Buffer },
	) {
		this.server = tls ? createTlsServer(tls, listener) : createServer(listener);
		this.server.keepAliveTimeout = 65_000;
		this.server.on('connection', () => this.opened++);
	}

	get origin(): string {
		const address = this.server.address() as AddressInfo | null;
		if (!address) throw new Error('The gateway does not listen');
		return `${this.tls ? 'https' : 'http'}://127.0.0.1:${address.port}`;
	}

	async listen(port: number): Promise<void> {
		await once(this.server.listen(port, '127.0.0.1'), 'listening');
	}

	/** Ends all connections and stops listening. */
	close(): Promise<void> {
		return new Promise((resolve) => {
			this.server.close(() => resolve());
			this.server.closeAllConnections();
		});
	}
}
