import type { DingTalkRoute } from '../../catalogue/types';
import type { Request, TimeLimits } from '../../http/messages';
import { json, jsonBody, multipart, withQuery } from '../bodies';
import type { Call } from '../Call';
import type { Protocol } from '../Protocol';
import { AccessToken, type TokenKind } from './AccessToken';
import { type DingTalkAccount, dingTalkRateLimitKey } from './dingTalkAccount';
import { signatureQuery } from './dingTalkSignature';
import { unwrapDingTalk } from './unwrapDingTalk';

/**
 * DingTalk's REST interface.
 * @param given access token that the user gave for this item, instead of the account's; it is never renewed
 */
export function dingTalkProtocol(
	account: DingTalkAccount,
	route: DingTalkRoute,
	given = '',
): Protocol {
	const secrets = [account.appSecret, account.suiteTicket ?? '', given];
	const token = new AccessToken(account, secrets);
	const tokenOf = async (kind: TokenKind, limits: TimeLimits) =>
		given || (await token.value(kind, limits));
	const query = async (now: Date, limits: TimeLimits): Promise<Record<string, string>> => {
		switch (route.token) {
			case 'none':
				return {};
			case 'signature':
				return signatureQuery(account, now);
			case 'suite':
				return { suite_access_token: await tokenOf('suite', limits) };
			case 'signedSuite':
				return {
					suite_access_token: await tokenOf('suite', limits),
					...signatureQuery(account, now),
				};
			default:
				return { access_token: await tokenOf(route.token === 'sns' ? 'sns' : 'app', limits) };
		}
	};
	const isRenewable = !given && route.token !== 'none' && route.token !== 'signature';
	return {
		rateLimitKey: dingTalkRateLimitKey(account),
		secrets,
		defaults: { agentId: account.agentId },
		session: () => given,
		request: async (call, now, limits) =>
			await restRequest(account.baseUrl, route, await query(now, limits), call),
		unwrap: unwrapDingTalk,
		...(isRenewable && { renew: () => token.renew() }),
	};
}

/** Request of a call with the query that shows who calls. */
export async function restRequest(
	baseUrl: string,
	{ verb, path }: Pick<DingTalkRoute, 'verb' | 'path'>,
	query: Record<string, string>,
	{ business, files, parameters }: Call,
): Promise<Request> {
	const address = baseUrl + path;
	if (verb === 'GET')
		return { verb, url: withQuery(address, { ...business, ...query }), headers: {} };
	const url = withQuery(address, query);
	if (Object.keys(files).length > 0) return { verb, url, ...(await multipart(business, files)) };
	return { verb, url, ...json(jsonBody(business, parameters)) };
}
