import { openSession } from '../host/session.mjs';

/** @typedef {import('../host/session.mjs').Session} Session */

const MOST_TRIES = 3;

/**
 * A session that reads again when n8n has hung up: a busy n8n closes connections that the client is
 * about to use.
 *
 * @param {{ url: string, userFolder: string }} n8n
 * @returns {Promise<Session>}
 */
export async function openSteadySession(n8n) {
	const session = await openSession(n8n);
	const { rest } = session;
	const send = rest.send.bind(rest);
	rest.send = async (method, path, body) => {
		for (let tries = 1; ; tries += 1) {
			try {
				return await send(method, path, body);
			} catch (error) {
				if (method !== 'GET' || tries === MOST_TRIES) throw error;
			}
		}
	};
	return session;
}
