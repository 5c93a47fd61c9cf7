import type { Call } from '../Call';
import { formOrMultipart, withQuery } from '../formBody';
import type { Answer, Request, Protocol, Unwrapped } from '../Protocol';
import type { ResponseField } from '../../catalogue/types';
import { dropBlank } from '../top/sign';
import { platformTime } from '../top/signedParams';
import { unwrap } from '../top/unwrap';
import { toFault } from '../../faults/toFault';
import { isObject } from '../../json/isObject';
import { textOf } from '../answers';
import { type DingTalkAccount, dingTalkPaceKey } from './account';
import { AccessToken } from './tokens';

/**
 * DingTalk's older methods at the gateway of the Taobao Open Platform: DingTalk's token is the session,
 * and neither app key nor signature is sent.
 */
export function dingTalkTopProtocol(account: DingTalkAccount, given = ''): Protocol {
	const secrets = [account.appSecret, account.suiteTicket ?? '', given];
	const token = new AccessToken(account, secrets);
	return {
		paceKey: dingTalkPaceKey(account),
		secrets,
		session: () => given,
		request: async (call, now) =>
			await topRequest(account.gatewayUrl, given || (await token.value('app', call)), call, now),
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

/** DingTalk's own refusal lies inside the platform's success. */
function unwrapResult(answer: Answer, response?: ResponseField[]): Unwrapped {
	const outcome = unwrap(answer, response);
	if ('fault' in outcome) return outcome;
	const result = isObject(outcome.payload.result) ? outcome.payload.result : outcome.payload;
	const code = textOf(result, 'ding_open_errcode') ?? '0';
	if (code === '0') return outcome;
	const message = textOf(result, 'error_msg') ?? 'DingTalk refused the call';
	const requestId = textOf(outcome.payload, 'request_id');
	return { fault: toFault({ code, message, requestId, member: 'result.ding_open_errcode' }) };
}
