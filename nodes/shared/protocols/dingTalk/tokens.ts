import type { Call } from '../Call';
import { within } from '../../http/within';
import { TokenCache } from '../TokenCache';
import { accountId, type DingTalkAccount } from './account';
import { fetchToken, type TokenKind } from './fetchToken';

const cache = new TokenCache();

/** The access token of an account in use by one protocol, which can be given up for a new one. */
export class AccessToken {
	private used = '';

	constructor(
		private readonly account: DingTalkAccount,
		/** Told of each token, so that none is shown. */
		private readonly secrets: string[],
	) {}

	/**
	 * The token for the next call, from the cache of the process where there is one. Calls at the same time
	 * share a fetch, and each waits for it no longer than its own limits allow.
	 * @param longest milliseconds for which a token is used before it is asked for again
	 * @throws FaultError with DingTalk's reason, or when the token does not come in time
	 */
	async value(
		kind: TokenKind,
		limits: Pick<Call, 'timeout' | 'signal'>,
		longest?: number,
	): Promise<string> {
		const id = accountId(this.account, kind);
		const token = cache.get(id, () => fetchToken(this.account, kind), longest);
		this.used = typeof token === 'string' ? token : await within(token, limits);
		if (!this.secrets.includes(this.used)) this.secrets.push(this.used);
		return this.used;
	}

	/** The token that is kept and still holds; undefined when there is none. */
	known(kind: TokenKind): string | undefined {
		return cache.known(accountId(this.account, kind));
	}

	/** Gives up the token of the last call. */
	async renew(): Promise<undefined> {
		for (const kind of ['app', 'sns'] as const)
			cache.drop(accountId(this.account, kind), this.used);
	}
}
