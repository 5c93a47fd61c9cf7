import { type AddressInfo, createServer } from 'node:net';
import { StartError } from './errors';

/** Every server of `npm start` listens here only. */
export const HOST_ADDRESS = '127.0.0.1';

/** @returns the port, or any for 0; it was free a moment ago */
function tryPort(port: number): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen({ port, host: HOST_ADDRESS, exclusive: true }, () => {
			const { port: opened } = server.address() as AddressInfo;
			server.close(() => resolve(opened));
		});
	});
}

/** @returns a port that is free now */
export async function freePort(): Promise<number> {
	return await tryPort(0);
}

/**
 * @param what who wants the port, such as `n8n`
 * @param variable the one that changes it, such as `N8N_PORT`
 * @throws StartError when the port is taken or not allowed
 */
export async function assertPortFree(port: number, what: string, variable: string): Promise<void> {
	try {
		await tryPort(port);
	} catch (error) {
		const code = String((error as NodeJS.ErrnoException).code);
		const reason = code === 'EADDRINUSE' ? 'is already in use' : `cannot be opened (${code})`;
		throw new StartError(
			`Port ${port}, which ${what} needs, ${reason}.`,
			`End the program that uses it, or choose another port: ${variable}=${port + 1} npm start`,
		);
	}
}
