import type { Host } from '../../scripts/host/ensureHost.mjs';
import { installPack } from '../../scripts/host/installPack.mjs';
import { startN8n } from '../../scripts/host/n8n.mjs';
import { freePort } from '../../scripts/host/ports.mjs';
import { type Session, openSession } from '../../scripts/host/session.mjs';
import { log } from './fixtures';

export interface N8nSettings {
	host: Host;
	/** n8n's data folder. */
	userFolder: string;
	/** The packed nodes to install first. */
	tarball?: string;
	/** Further settings of n8n. */
	env?: NodeJS.ProcessEnv;
}

/** A running n8n. */
export interface N8n {
	url: string;
	logFile: string;
	/** Of its owner, at the interface that the editor uses. */
	session: Session;
	stop: () => Promise<void>;
}

/** Starts n8n on a free port. */
export async function openN8n({ tarball, ...settings }: N8nSettings): Promise<N8n> {
	const { userFolder } = settings;
	if (tarball) await installPack({ tarball, userFolder, log });
	const { url, logFile, stop } = await startN8n({ ...settings, port: await freePort(), log });
	const session = await openSession({ url, userFolder });
	return { url, logFile, session, stop };
}
