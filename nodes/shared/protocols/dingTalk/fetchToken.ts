import { exchange } from '../../http/exchange';
import { toFault } from '../../faults/toFault';
import { textOf } from '../answers';
import { withQuery } from '../formBody';
import { FaultError } from '../../faults/FaultError';
import type { Request } from '../Protocol';
import type { Token } from '../TokenCache';
import type { DingTalkAccount } from './account';
import { signatureQuery } from './signature';
import { unwrapDingTalk } from './unwrap';

/** Kinds of tokens that DingTalk gives out: for an app's work, and for an app for personal sign-in. */
export type TokenKind = 'app' | 'sns';

/** Limits of a fetch; it is shared by calls with other ones, and none of them ends it. */
const limits = { timeout: 30_000, maxAnswer: 1024 * 1024 };

/** Seconds for which a token holds when DingTalk does not say. */
const usualLifetime = 7200;

/**
 * Fetches an access token: of an internal app, of an organisation for a suite, or of a sign-in app.
 * @throws FaultError with DingTalk's reason
 */
export async function fetchToken(account: DingTalkAccount, kind: TokenKind): Promise<Token> {
	const answer = await exchange(tokenRequest(account, kind), limits);
	const outcome = 'fault' in answer ? answer : unwrapDingTalk(answer);
	if ('fault' in outcome) throw new FaultError(outcome.fault);
	const value = textOf(outcome.payload, 'access_token');
	if (value) return { value, lifetime: Number(outcome.payload.expires_in) || usualLifetime };
	throw new FaultError(
		toFault({ kind: 'malformed', code: 'malformed', message: 'DingTalk gave no token' }),
	);
}

function tokenRequest(account: DingTalkAccount, kind: TokenKind): Request {
	const { appKey, appSecret, corpId, baseUrl } = account;
	const plain = { verb: 'GET', headers: {} } as const;
	if (kind === 'sns')
		return {
			...plain,
			url: withQuery(`${baseUrl}/sns/gettoken`, { appid: appKey, appsecret: appSecret }),
		};
	if (!corpId)
		return {
			...plain,
			url: withQuery(`${baseUrl}/gettoken`, { appkey: appKey, appsecret: appSecret }),
		};
	return {
		verb: 'POST',
		url: withQuery(`${baseUrl}/service/get_corp_token`, signatureQuery(account, new Date())),
		headers: { 'Content-Type': 'application/json;charset=utf-8' },
		body: JSON.stringify({ auth_corpid: corpId }),
	};
}
