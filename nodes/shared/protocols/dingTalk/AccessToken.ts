import { FaultError } from '../../faults/Fault';
import { toFault } from '../../faults/toFault';
import type { Request, TimeLimits } from '../../http/messages';
import { send } from '../../http/send';
import { withinTimeout } from '../../http/withinTimeout';
import { json, withQuery } from '../bodies';
import { textOf } from '../readResponse';
import { type Token, TokenCache } from '../TokenCache';
import { accountId, type DingTalkAccount } from './dingTalkAccount';
import { signatureQuery } from './dingTalkSignature';
import { unwrapDingTalk } from './unwrapDingTalk';

const cache = new TokenCache();

/** The access token of an account in use by one protocol, which can be given up for a new one. */
export class AccessToken {
	private used = '';

	constructor(
		private readonly account: DingTalkAccount,
		/** Gets each token, so that none is shown. */
		private readonly secrets: string[],
	) {}

	/**
	 * The token for the next call, from the cache of the process where there is one. Calls at the same time
	 * share a fetch, and each waits for it no longer than its own limits allow.
	 * @param longest milliseconds for which a token is used before it is asked for again
	 * @throws FaultError with DingTalk's reason, or when the token does not come in time
	 */
	async value(kind: TokenKind, limits: TimeLimits, longest?: number): Promise<string> {
		const id = accountId(this.account, kind);
		const token = cache.get(id, () => fetchToken(this.account, kind), longest);
		this.used = typeof token === 'string' ? token : await withinTimeout(token, limits);
		if (!this.secrets.includes(this.used)) this.secrets.push(this.used);
		return this.used;
	}

	/** The token that is kept and still holds; undefined when there is none. */
	known(kind: TokenKind): string | undefined {
		return cache.known(accountId(this.account, kind));
	}

	/** Gives up the token of the last call. */
	async renew(): Promise<undefined> {
		for (const kind of kinds) cache.drop(accountId(this.account, kind), this.used);
	}
}

const kinds = ['app', 'sns', 'suite'] as const;

/** Kinds of tokens that DingTalk gives out: for an app's work, for an app for personal sign-in, for a suite itself. */
export type TokenKind = (typeof kinds)[number];

/** Limits of a fetch; it is shared by calls with other ones, and none of them ends it. */
const limits = { timeout: 30_000, maxAnswer: 1024 * 1024 };

/** Seconds for which a token holds when DingTalk does not say. */
const defaultLifetime = 7200;

/**
 * Fetches a token of a kind.
 * @throws FaultError with DingTalk's reason
 */
async function fetchToken(account: DingTalkAccount, kind: TokenKind): Promise<Token> {
	const answer = await send(requestFor(account, kind), limits);
	const outcome = 'fault' in answer ? answer : unwrapDingTalk(answer);
	if ('fault' in outcome) throw new FaultError(outcome.fault);
	const value = textOf(outcome.payload, kind === 'suite' ? 'suite_access_token' : 'access_token');
	if (value) return { value, lifetime: Number(outcome.payload.expires_in) || defaultLifetime };
	throw new FaultError(
		toFault({ kind: 'malformed', code: 'malformed', message: 'DingTalk gave no token' }),
	);
}

/** What asks for a token of a kind. */
function requestFor(account: DingTalkAccount, kind: TokenKind): Request {
	const { appKey, appSecret, corpId, suiteTicket, baseUrl } = account;
	if (kind === 'sns')
		return get(`${baseUrl}/sns/gettoken`, { appid: appKey, appsecret: appSecret });
	if (kind === 'suite') {
		const keys = { suite_key: appKey, suite_secret: appSecret, suite_ticket: suiteTicket };
		return post(`${baseUrl}/service/get_suite_token`, keys);
	}
	if (!corpId) return get(`${baseUrl}/gettoken`, { appkey: appKey, appsecret: appSecret });
	const query = signatureQuery(account, new Date());
	return post(withQuery(`${baseUrl}/service/get_corp_token`, query), { auth_corpid: corpId });
}

const get = (address: string, query: Record<string, string>): Request => {
	return { verb: 'GET', url: withQuery(address, query), headers: {} };
};

const post = (url: string, body: object): Request => {
	return { verb: 'POST', url, ...json(JSON.stringify(body)) };
};
