import {
	type ICredentialDataDecryptedObject,
	type IHttpRequestOptions,
	UserError,
} from 'n8n-workflow';
import { FaultError } from '../../faults/Fault';
import { redactFault, shorten } from '../../faults/redact';
import { AccessToken } from './AccessToken';
import { type DingTalkAccount, readDingTalkAccount } from './dingTalkAccount';

/** Host of DingTalk's newer interface, which takes the same token in a header. */
const newerHost = 'https://api.dingtalk.com';

const limits = { timeout: 30_000 };

/**
 * Milliseconds for which a token is used here before DingTalk is asked for it again. DingTalk gives the same one
 * while it holds, and limits how often it may be asked; when it has ended one early, nothing else tells: n8n does not show the answer to a credential,
 * and DingTalk refuses within an HTTP 200.
 */
const longestUse = 10_000;

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
	const token = await currentToken(account, secrets).catch((error: unknown) =>
		explain(error, secrets),
	);
	const safe = { ...options, disableFollowRedirect: true, followRedirect: false };
	if (origin === newerHost)
		return { ...safe, headers: { ...options.headers, 'x-acs-dingtalk-access-token': token } };
	return { ...safe, qs: { ...options.qs, access_token: token } };
}

/** A token that DingTalk has just given; the one before when it cannot be asked now, but does not refuse either. */
async function currentToken(account: DingTalkAccount, secrets: string[]): Promise<string> {
	const token = new AccessToken(account, secrets);
	try {
		return await token.value('app', limits, longestUse);
	} catch (error) {
		const before = token.known('app');
		if (!before || !(error instanceof FaultError) || error.fault.kind === 'auth') throw error;
		return before;
	}
}

function explain(error: unknown, secrets: string[]): never {
	if (!(error instanceof FaultError)) throw error;
	const { message } = redactFault(error.fault, secrets);
	throw new UserError(`DingTalk gave no access token: ${shorten(message, 400)}`);
}
