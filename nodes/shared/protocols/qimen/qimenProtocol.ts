import type { ResponseField } from '../../catalogue/types';
import type { Response } from '../../http/messages';
import { isObject } from '../../json/objects';
import { withQuery } from '../bodies';
import type { Protocol, Unwrapped } from '../Protocol';
import { isAnswered, jsonOf, malformed, statusFault } from '../readResponse';
import { signedParams } from '../top/signedParams';
import type { QimenAccount } from './qimenAccount';
import { qimenFault } from './qimenFault';
import { readXml } from './readXml';
import { requestXml } from './writeXml';

/** Qimen's warehouse protocol: XML, signed as it is sent. */
export function qimenProtocol(account: QimenAccount, session = ''): Protocol {
	return {
		rateLimitKey: `${account.appKey} ${account.gatewayUrl}`,
		secrets: [account.appSecret, account.sessionKey ?? '', session],
		session: () => session || account.sessionKey,
		request: async ({ method, business, parameters }, now) => {
			const body = requestXml(business, parameters);
			const query = signedParams(account, {
				method,
				business: {},
				body,
				session: session || account.sessionKey,
				now,
				extra: { customerId: account.customerId, format: 'xml' },
			});
			return {
				verb: 'POST',
				url: withQuery(account.gatewayUrl, query),
				headers: { 'Content-Type': 'text/xml;charset=utf-8', Accept: 'text/xml' },
				body,
			};
		},
		unwrap: unwrapXml,
	};
}

/** Qimen answers with a `<response>`, and refuses with one or with an `<error_response>`, some gateways in JSON. */
function unwrapXml(response: Response, members?: ResponseField[]): Unwrapped {
	const body = readXml(response.text, members) ?? jsonOf(response);
	const fault = qimenFault(body ?? {});
	if (fault) return { fault };
	if (!isAnswered(response) && response.status !== 400) return { fault: statusFault(response) };
	if (!body || !isObject(body.response)) return { fault: malformed(response, 'Qimen response') };
	return { body, payload: body };
}
