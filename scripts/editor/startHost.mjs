import { startN8n } from '../../start/n8n.ts';
import { freePort } from '../../start/ports.ts';
import { openSession } from '../../start/session.ts';

/**
 * @typedef {object} EditorHost
 * @property {string} url where n8n answers
 * @property {import('../../start/session.ts').Session} session for looking behind the editor
 * @property {() => Promise<void>} stop
 */

/**
 * Starts an n8n on a free port and signs in to its REST interface.
 *
 * @param {{ host: import('../../start/host.ts').Host, userFolder: string, log: import('../../start/commands.ts').Log }} settings
 * @returns {Promise<EditorHost>}
 */
export async function startHost({ host, userFolder, log }) {
	const n8n = await startN8n({ host, userFolder, port: await freePort(), log });
	const session = await openSession({ url: n8n.url, userFolder });
	return { url: n8n.url, session, stop: n8n.stop };
}
