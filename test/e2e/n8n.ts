import type { Host } from '../../start/ensureHost';
import { installPack } from '../../start/installPack';
import { startN8n } from '../../start/n8n';
import { freePort } from '../../start/ports';
import { type Session, openSession } from '../../start/session';
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
