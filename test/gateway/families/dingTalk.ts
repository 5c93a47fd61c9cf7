import type { Gateway } from '../../../gateway/Gateway';
import type { ResponseBody } from '../caller';

/** What a call of DingTalk's REST interface sends. */
export interface Sent {
	query?: Record<string, string>;
	/** A JSON body; with one, or with an empty one, the call is a POST. */
	body?: unknown;
	form?: FormData | URLSearchParams;
}

/** A call of DingTalk's REST interface. */
export async function dingTalk(
	{ protocols }: Gateway,
	path: string,
	{ query = {}, body, form }: Sent = {},
): Promise<ResponseBody> {
	const address = `${protocols.dingTalk}${path}?${new URLSearchParams(query).toString()}`;
	const json = {
		method: 'POST',
		headers: { 'Content-Type': 'application/json;charset=utf-8' },
		body: JSON.stringify(body),
	};
	const init = form ? { method: 'POST', body: form } : body === undefined ? {} : json;
	return (await (await fetch(address, init)).json()) as ResponseBody;
}

/** A fresh access token of the demo app. */
export async function dingTalkToken(gateway: Gateway): Promise<string> {
	const { appKey: appkey, appSecret: appsecret } = gateway.accounts.dingTalk;
	const response = await dingTalk(gateway, '/gettoken', { query: { appkey, appsecret } });
	return String(response.access_token);
}
