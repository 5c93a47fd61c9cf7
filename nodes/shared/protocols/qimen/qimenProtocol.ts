import type { ResponseField } from '../../catalogue/types';
import type { Response } from '../../http/messages';
import { withQuery } from '../bodies';
import type { Protocol, Unwrapped } from '../Protocol';
import { malformed, statusFault } from '../readResponse';
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

function unwrapXml(response: Response, members?: ResponseField[]): Unwrapped {
	if (response.status !== 200 && response.status !== 400) return { fault: statusFault(response) };
	const body = readXml(response.text, members);
	if (!body) return { fault: malformed(response, 'XML document') };
	const fault = qimenFault(body);
	return fault ? { fault } : { body, payload: body };
}
