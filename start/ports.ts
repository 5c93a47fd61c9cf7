import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { StartError } from './errors';

/** Every server of `npm start` listens here only. */
export const HOST_ADDRESS = '127.0.0.1';

/** Gives a port that is free now; throws when it must be one that is not. */
export async function freePort(wanted = 0): Promise<number> {
	const server = createServer().listen({ port: wanted, host: HOST_ADDRESS, exclusive: true });
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

/** Throws a StartError that names the variable when the port that somebody needs is taken. */
export async function assertPortFree(port: number, what: string, variable: string): Promise<void> {
	try {
		await freePort(port);
	} catch (error) {
		const code = String((error as NodeJS.ErrnoException).code);
		const reason = code === 'EADDRINUSE' ? 'is already in use' : `cannot be opened (${code})`;
		throw new StartError(
			`Port ${port}, which ${what} needs, ${reason}.`,
			`End the program that uses it, or choose another port: ${variable}=${port + 1} npm start`,
		);
	}
}
