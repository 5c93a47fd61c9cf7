import type { ResponseField } from '../../catalogue/types';
import type { Request, Response } from '../../http/messages';
import { isObject } from '../../json/objects';
import { platformTime } from '../../values/platformTime';
import { formOrMultipart, withQuery } from '../bodies';
import type { Call } from '../Call';
import type { Protocol, Unwrapped } from '../Protocol';
import { textOf } from '../readResponse';
import { dropBlank } from '../top/topSignature';
import { unwrapTop } from '../top/unwrapTop';
import { AccessToken } from './AccessToken';
import { type DingTalkAccount, dingTalkRateLimitKey } from './dingTalkAccount';
import { dingTalkFault } from './dingTalkFault';

/**
 * DingTalk's older methods at the gateway of the Taobao Open Platform: DingTalk's token is the session,
 * and neither app key nor signature is sent.
 */
export function dingTalkTopProtocol(account: DingTalkAccount, given = ''): Protocol {
	const secrets = [account.appSecret, account.suiteTicket ?? '', given];
	const token = new AccessToken(account, secrets);
	return {
		rateLimitKey: dingTalkRateLimitKey(account),
		secrets,
		defaults: { agentId: account.agentId },
		session: () => given,
		request: async (call, now, limits) => {
			const session = given || (await token.value('app', limits));
			return await topRequest(account.gatewayUrl, session, call, now);
		},
		unwrap: unwrapResult,
		...(!given && { renew: () => token.renew() }),
	};
}

async function topRequest(
	gatewayUrl: string,
	session: string,
	{ method, business, files, simplify }: Call,
	now: Date,
): Promise<Request> {
	const query = dropBlank({
		method,
		session,
		timestamp: platformTime(now),
		format: 'json',
		v: '2.0',
		simplify: simplify ? 'true' : '',
	});
	return {
		verb: 'POST',
		url: withQuery(gatewayUrl, query),
		...(await formOrMultipart(dropBlank(business), files)),
	};
}

/** DingTalk's own fault lies inside the platform's success. */
function unwrapResult(response: Response, members?: ResponseField[]): Unwrapped {
	const outcome = unwrapTop(response, members);
	if ('fault' in outcome) return outcome;
	const result = isObject(outcome.payload.result) ? outcome.payload.result : outcome.payload;
	const code = textOf(result, 'ding_open_errcode') ?? '0';
	if (code === '0') return outcome;
	const message = textOf(result, 'error_msg') ?? 'DingTalk refused the call';
	const requestId = textOf(outcome.payload, 'request_id');
	const subCode = textOf(result, 'sub_code');
	const subMessage = textOf(result, 'sub_msg');
	const texts = { code, message, subCode, subMessage, requestId };
	return { fault: dingTalkFault({ ...texts, member: 'result.ding_open_errcode' }) };
}
