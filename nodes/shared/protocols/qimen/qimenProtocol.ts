import type { ResponseField } from '../../catalogue/types';
import { malformed, statusFault } from '../answers';
import { withQuery } from '../formBody';
import type { Answer, Protocol, Unwrapped } from '../Protocol';
import { signedParams } from '../top/signedParams';
import type { QimenAccount } from './account';
import { readXml } from './readXml';
import { gatewayRefusal } from './refusal';
import { requestXml } from './writeXml';

/** Qimen's warehouse protocol: XML, signed as it is sent. */
export function qimenProtocol(account: QimenAccount, session = ''): Protocol {
	return {
		paceKey: `${account.appKey} ${account.gatewayUrl}`,
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

function unwrapXml(answer: Answer, response?: ResponseField[]): Unwrapped {
	if (answer.status !== 200 && answer.status !== 400) return { fault: statusFault(answer) };
	const body = readXml(answer.text, response);
	if (!body) return { fault: malformed(answer, 'XML document') };
	const fault = gatewayRefusal(body);
	return fault ? { fault } : { body, payload: body };
}
