import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';

interface Agents {
	httpAgent: HttpAgent;
	httpsAgent: HttpsAgent;
}

/** axios sets the same time on each call, so that the system is told once for each connection. */
const keepAliveMsecs = 60_000;
const options = { keepAlive: true, keepAliveMsecs, maxSockets: 50, scheduling: 'lifo' } as const;
const byOrigin = new Map<string, Agents>();

/** Agents that keep connections to an origin open between calls; one pair an origin and process. */
export function agentsFor(url: string): Agents {
	const origin = /^https?:\/\/[^/?#]+/i.exec(url)?.[0] ?? url;
	const agents = byOrigin.get(origin) ?? {
		httpAgent: new HttpAgent(options),
		httpsAgent: new HttpsAgent(options),
	};
	byOrigin.set(origin, agents);
	return agents;
}
