import {
	type ICredentialDataDecryptedObject,
	type IHttpRequestOptions,
	UserError,
} from 'n8n-workflow';
import { routeOf } from '../../catalogue/routeOf';
import { readBody, type RequestOptions, textParams } from './requestBody';
import { signedParams } from './signedParams';
import { systemNames } from './systemNames';
import { readAccount } from './topAccount';

/**
 * Signs a request of n8n's own helpers, such as the HTTP Request node's; the query names the API in `method`.
 * System parameters and signature take the place of those that the query has, and redirects are not followed.
 * @throws UserError when the request goes elsewhere than to the credential's gateway, names no API,
 * or has a system parameter in its body
 */
export async function authenticate(
	credential: ICredentialDataDecryptedObject,
	options: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const request: RequestOptions = options;
	const account = readAccount(credential);
	const url = gatewayOnly(new URL(request.uri ?? request.url, request.baseURL), account.gatewayUrl);
	const query = textParams({ ...Object.fromEntries(url.searchParams), ...request.qs });
	const { method, session, access_token: token, simplify, ...business } = query;
	if (!method) throw new UserError('The request names no API: add a query parameter "method"');
	const { params, raw } = readBody(request);
	assertNoSystemNames(params);
	const signed = signedParams(account, {
		method,
		business: { ...business, ...params },
		body: raw,
		session:
			routeOf(method)?.token === 'none' ? undefined : (session ?? token ?? account.sessionKey),
		simplify: simplify === 'true',
		now: new Date(),
	});
	url.search = '';
	return redirected(request, url.href, {
		qs: { ...business, ...signed },
		...(raw && { body: raw }),
	});
}

/** In a body they would arrive beside those of the query, which alone are signed. */
function assertNoSystemNames(params: Record<string, string>): void {
	const name = Object.keys(params).find((key) => systemNames.has(key));
	if (name)
		throw new UserError(
			`The body has the system parameter "${name}": take it out, or put it in the query`,
		);
}

function gatewayOnly(url: URL, gatewayUrl: string): URL {
	if (url.origin === new URL(gatewayUrl).origin) return url;
	throw new UserError(`The credential signs requests to ${gatewayUrl} only, not to ${url.origin}`);
}

function redirected(request: RequestOptions, url: string, changes: Partial<RequestOptions>) {
	const address = request.uri === undefined ? { url, baseURL: undefined } : { uri: url };
	const staying: Partial<RequestOptions> = {
		disableFollowRedirect: true,
		followRedirect: false,
		followAllRedirects: false,
	};
	return { ...request, ...changes, ...address, ...staying } as IHttpRequestOptions;
}
