import type { BanScope } from '../faults/errorTable';
import type { Fault } from '../faults/Fault';

/** A call as bans see it. */
export interface Caller {
	/** Whose calls the platform counts together. */
	appKey: string;
	/** Wire name of the operation. */
	method: string;
	/** Access token of the user for whom the call acts. */
	session: string;
}

/** A fault that holds for later calls too, until a moment in epoch milliseconds. */
export interface Ban {
	fault: Fault;
	until: number;
}

/** Bans of the process, each by what it names: an app, an API of an app, or a session of an app. */
export class Bans {
	private readonly byKey = new Map<string, Ban>();

	/** Keeps a ban; those that have ended are forgotten. */
	add(scope: BanScope, caller: Caller, ban: Ban): void {
		const now = Date.now();
		for (const [key, { until }] of this.byKey) if (until <= now) this.byKey.delete(key);
		const key = keyOf(scope, caller);
		const known = this.byKey.get(key);
		if (!known || known.until < ban.until) this.byKey.set(key, ban);
	}

	/** The ban that holds longest for a call. */
	find(caller: Caller): Ban | undefined {
		if (this.byKey.size === 0) return undefined;
		const [longest] = keysOf(caller)
			.flatMap((key) => this.byKey.get(key) ?? [])
			.sort((a, b) => b.until - a.until);
		return longest && longest.until > Date.now() ? longest : undefined;
	}

	/** How many are kept. */
	get size(): number {
		return this.byKey.size;
	}
}

/** All that a ban may name, but for what stands for the same calls. */
const scopes = ['app', 'api', 'session'] as const;

/** Keys of all that a call belongs to. */
export const keysOf = (caller: Caller): string[] => scopes.map((scope) => keyOf(scope, caller));

/** Key of what a ban or a throttling names. A user is known by a session, and a partner by an app. */
export function keyOf(scope: BanScope, { appKey, method, session }: Caller): string {
	if (scope === 'app' || scope === 'partner') return `app\n${appKey}`;
	return scope === 'api' ? `api\n${appKey}\n${method}` : `session\n${appKey}\n${session}`;
}
