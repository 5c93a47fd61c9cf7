import {
	type ICredentialDataDecryptedObject,
	type IHttpRequestOptions,
	UserError,
} from 'n8n-workflow';
import { redactFault, shorten } from '../../errors/redact';
import type { Call } from '../../transport/Call';
import { Refused } from '../Refused';
import { readDingTalkAccount } from './account';
import { AccessToken } from './tokens';

/** Host of DingTalk's newer interface, which takes the same token in a header. */
const newerHost = 'https://api.dingtalk.com';

const limits = { timeout: 30_000, maxAnswer: 1024 * 1024 } as Call;

/**
 * Adds the app's access token to a request of n8n's own helpers, such as the HTTP Request node's.
 * @throws UserError when the request goes elsewhere than to DingTalk, or DingTalk gives no token
 */
export async function authenticateDingTalk(
	credential: ICredentialDataDecryptedObject,
	options: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const account = readDingTalkAccount(credential);
	const address = (options as { uri?: string }).uri ?? options.url;
	const { origin } = new URL(address, options.baseURL);
	const hosts = [new URL(account.baseUrl).origin, newerHost];
	if (!hosts.includes(origin))
		throw new UserError(`The credential goes to ${hosts.join(' and ')} only, not to ${origin}`);
	const secrets = [account.appSecret, account.suiteTicket ?? ''];
	const token = await new AccessToken(account, secrets)
		.value('app', limits)
		.catch((error: unknown) => explain(error, secrets));
	const safe = { ...options, disableFollowRedirect: true, followRedirect: false };
	if (origin === newerHost)
		return { ...safe, headers: { ...options.headers, 'x-acs-dingtalk-access-token': token } };
	return { ...safe, qs: { ...options.qs, access_token: token } };
}

function explain(error: unknown, secrets: string[]): never {
	if (!(error instanceof Refused)) throw error;
	const { message } = redactFault(error.fault, secrets);
	throw new UserError(`DingTalk gave no access token: ${shorten(message, 400)}`);
}
