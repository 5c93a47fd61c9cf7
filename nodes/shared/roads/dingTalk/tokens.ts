import type { Call } from '../../transport/Call';
import { TokenCache } from '../TokenCache';
import { accountId, type DingTalkAccount } from './account';
import { fetchToken, type TokenKind } from './fetchToken';

const cache = new TokenCache();

/** The access token of an account in use by one road, which can be given up for a new one. */
export class AccessToken {
	private used = '';

	constructor(
		private readonly account: DingTalkAccount,
		/** Told of each token, so that none is shown. */
		private readonly secrets: string[],
	) {}

	/** The token for the next call, from the cache of the process where there is one. */
	async value(kind: TokenKind, call: Call): Promise<string> {
		const id = accountId(this.account, kind);
		this.used = await cache.get(id, () => fetchToken(this.account, kind, call));
		if (!this.secrets.includes(this.used)) this.secrets.push(this.used);
		return this.used;
	}

	/** Gives up the token of the last call. */
	async renew(): Promise<undefined> {
		for (const kind of ['app', 'sns'] as const)
			await cache.drop(accountId(this.account, kind), this.used);
	}
}
