import { startN8n } from '../host/n8n.mjs';
import { freePort } from '../host/ports.mjs';
import { openSession } from '../host/session.mjs';

/**
 * @typedef {object} EditorHost
 * @property {string} url where n8n answers
 * @property {import('../host/session.mjs').Session} session for looking behind the editor
 * @property {() => Promise<void>} stop
 */

/**
 * Starts an n8n on a free port and signs in to its REST interface.
 *
 * @param {{ host: import('../host/ensureHost.mjs').Host, userFolder: string, log: import('../host/steps.mjs').Log }} settings
 * @returns {Promise<EditorHost>}
 */
export async function startHost({ host, userFolder, log }) {
	const n8n = await startN8n({ host, userFolder, port: await freePort(), log });
	const session = await openSession({ url: n8n.url, userFolder });
	return { url: n8n.url, session, stop: n8n.stop };
}
