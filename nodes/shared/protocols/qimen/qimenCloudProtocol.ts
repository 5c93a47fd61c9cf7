import type { ResponseField } from '../../catalogue/types';
import type { Response } from '../../http/messages';
import { jsonBody, withQuery } from '../bodies';
import type { Protocol, Unwrapped } from '../Protocol';
import { jsonOf } from '../readResponse';
import { signedParams } from '../top/signedParams';
import { unwrapTop } from '../top/unwrapTop';
import type { QimenAccount } from './qimenAccount';
import { qimenFault } from './qimenFault';

/** A scene of Qimen Cloud: JSON that is part of the signature, answered by the app of the scene's provider. */
export function qimenCloudProtocol(account: QimenAccount, session = ''): Protocol {
	return {
		rateLimitKey: `${account.appKey} ${account.sceneUrl}`,
		secrets: [account.appSecret, account.sessionKey ?? '', session],
		session: () => session || account.sessionKey,
		request: async ({ method, business, parameters }, now) => {
			const body = jsonBody(business, parameters);
			const query = signedParams(account, {
				method,
				business: {},
				body,
				session: session || account.sessionKey,
				simplify: true,
				now,
				extra: { target_app_key: account.targetAppKey },
			});
			return {
				verb: 'POST',
				url: withQuery(account.sceneUrl, query),
				headers: { 'Content-Type': 'application/json;charset=utf-8' },
				body,
			};
		},
		unwrap: unwrapCloud,
	};
}

function unwrapCloud(response: Response, members?: ResponseField[]): Unwrapped {
	const fault = qimenFault(jsonOf(response) ?? {});
	return fault ? { fault } : unwrapTop(response, members);
}
