import { createServer } from 'node:net';
import { StartError } from './errors.mjs';

/** Every server of `npm start` listens here only. */
export const HOST_ADDRESS = '127.0.0.1';

/**
 * @param {number} port 0 for any free port
 * @returns {Promise<number>} the port, which is free again
 */
function tryPort(port) {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen({ port, host: HOST_ADDRESS, exclusive: true }, () => {
			const address = /** @type {import('node:net').AddressInfo} */ (server.address());
			server.close(() => resolve(address.port));
		});
	});
}

/** @returns {Promise<number>} a port that is free now */
export async function freePort() {
	return await tryPort(0);
}

/**
 * @param {number} port
 * @param {string} what who wants the port, such as `n8n`
 * @param {string} howToChange the variable that changes it, such as `N8N_PORT`
 * @throws {StartError} when the port is taken or not allowed
 */
export async function assertPortFree(port, what, howToChange) {
	try {
		await tryPort(port);
	} catch (error) {
		const { code } = /** @type {NodeJS.ErrnoException} */ (error);
		const reason = code === 'EADDRINUSE' ? 'is already in use' : `cannot be opened (${code})`;
		throw new StartError(
			`Port ${port}, which ${what} needs, ${reason}.`,
			`End the program that uses it, or choose another port: ${howToChange}=${port + 1} npm start`,
		);
	}
}
