import type { Request } from '../../http/messages';
import { formOrMultipart, withQuery } from '../bodies';
import type { Call } from '../Call';
import { signedParams, type Signing } from './signedParams';
import type { Account } from './topAccount';
import { dropBlank } from './topSignature';

/**
 * Request of a call: system parameters and signature in the query, business parameters in a form,
 * a multipart form when there is a file. A system interface of AliExpress has an address of its own.
 */
export async function buildRequest(
	account: Account,
	{ method, business: given, files, session: token, simplify, route }: Call,
	now: Date,
): Promise<Request> {
	const business = dropBlank(given);
	const session = route?.protocol === 'aliExpress' && route.token === 'none' ? undefined : token;
	const signing: Signing = { method, business, session, simplify, now };
	const path = route?.protocol === 'aliExpress' && account.dialect === 'aliExpress' && route.path;
	const query = signedParams(account, path ? { ...signing, path } : signing);
	const url = path ? systemUrl(account.gatewayUrl, path) : account.gatewayUrl;
	return {
		verb: 'POST',
		url: withQuery(url, query),
		...(await formOrMultipart(business, files)),
	};
}

/** System interfaces lie under `/rest`, beside the gateway's `/sync`. */
const systemUrl = (gatewayUrl: string, path: string) => new URL(`/rest${path}`, gatewayUrl).href;
